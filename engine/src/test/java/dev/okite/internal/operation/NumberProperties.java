package dev.okite.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.table.Values;
import dev.okite.value.DecimalValue;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.IntValue;
import dev.okite.value.NumberValue;
import dev.okite.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NumberProperties {
  @Property
  void intsAreExactOrOverflow(@ForAll long a, @ForAll long b) {
    assertExact(() -> Arithmetic.add(IntValue.of(a), IntValue.of(b)), big(a).add(big(b)));
    assertExact(() -> Arithmetic.subtract(IntValue.of(a), IntValue.of(b)), big(a).subtract(big(b)));
    assertExact(() -> Arithmetic.multiply(IntValue.of(a), IntValue.of(b)), big(a).multiply(big(b)));
    assertExact(() -> Arithmetic.negate(IntValue.of(a)), big(a).negate());
  }

  @Property
  void otherNumbersAreExactOrOverflow(
      @ForAll("numbers") NumberValue a, @ForAll("numbers") NumberValue b) {
    assertAgrees(Arithmetic::add, BigDecimal::add, a, b);
    assertAgrees(Arithmetic::subtract, BigDecimal::subtract, a, b);
    assertAgrees(Arithmetic::multiply, BigDecimal::multiply, a, b);
  }

  @Property
  void quotientIsRoundedToThirtyFourDigits(
      @ForAll("numbers") NumberValue a, @ForAll("numbers") NumberValue b) {
    if (b.toBigDecimal().signum() == 0) {
      assertThat(outcome(() -> Arithmetic.divide(a, b))).isEqualTo(ErrorCode.DIVISION_BY_ZERO);
      assertThat(outcome(() -> Arithmetic.remainder(a, b))).isEqualTo(ErrorCode.DIVISION_BY_ZERO);
      return;
    }
    Value quotient = Arithmetic.divide(a, b);
    assertThat(quotient).isInstanceOf(DecimalValue.class);
    assertThat(((NumberValue) quotient).toBigDecimal())
        .isEqualByComparingTo(a.toBigDecimal().divide(b.toBigDecimal(), MathContext.DECIMAL128));
  }

  @Property
  void remainderIsWhatDivisionTowardsZeroLeaves(
      @ForAll("numbers") NumberValue a, @ForAll("numbers") NumberValue b) {
    BigDecimal divisor = b.toBigDecimal();
    if (divisor.signum() == 0 || outcome(() -> Arithmetic.remainder(a, b)) instanceof ErrorCode) {
      return;
    }
    BigDecimal rest = ((NumberValue) Arithmetic.remainder(a, b)).toBigDecimal();
    BigDecimal times = a.toBigDecimal().subtract(rest).divide(divisor);

    assertThat(times.stripTrailingZeros().scale()).isNotPositive();
    assertThat(rest.abs()).isLessThan(divisor.abs());
    assertThat(rest.signum() * a.toBigDecimal().signum()).isNotNegative();
  }

  @Property
  void equalNumbersHaveEqualHashesWhateverTheirClass(
      @ForAll("numbers") NumberValue a, @ForAll("numbers") NumberValue b) {
    boolean equal = a.toBigDecimal().compareTo(b.toBigDecimal()) == 0;
    assertThat(a.equals(b)).isEqualTo(equal);
    assertThat(Ordering.compare(a, b) == 0).isEqualTo(equal);
    if (equal) {
      assertThat(a).hasSameHashCodeAs(b);
    }
    DecimalValue decimal = DecimalValue.of(a.toBigDecimal().setScale(10));
    assertThat(decimal).isEqualTo(a).hasSameHashCodeAs(a);
  }

  @Property
  void equalValuesHaveEqualHashes(@ForAll("values") Value a, @ForAll("values") Value b) {
    assertThat(a.equals(b)).isEqualTo(b.equals(a));
    if (a.equals(b)) {
      assertThat(a).hasSameHashCodeAs(b);
    }
  }

  @Provide
  Arbitrary<NumberValue> numbers() {
    return Values.numbers();
  }

  @Provide
  Arbitrary<Value> values() {
    return Values.any();
  }

  private static void assertExact(Supplier<Value> operation, BigInteger expected) {
    if (expected.bitLength() < Long.SIZE) {
      assertThat(operation.get()).isInstanceOf(IntValue.class);
      assertThat(operation.get()).isEqualTo(IntValue.of(expected.longValueExact()));
    } else {
      assertThat(outcome(operation)).isEqualTo(ErrorCode.OVERFLOW);
    }
  }

  private static void assertAgrees(
      BinaryOperator<Value> operation,
      BinaryOperator<BigDecimal> expected,
      NumberValue a,
      NumberValue b) {
    BigDecimal result = expected.apply(a.toBigDecimal(), b.toBigDecimal());
    if (a instanceof DecimalValue || b instanceof DecimalValue) {
      assertThat(operation.apply(a, b)).isEqualTo(DecimalValue.of(result));
    } else {
      assertExact(() -> operation.apply(a, b), result.toBigIntegerExact());
    }
  }

  /** The value of the operation, or the code of its failure. */
  private static Object outcome(Supplier<Value> operation) {
    try {
      return operation.get();
    } catch (EvaluationFailure failure) {
      return failure.code();
    }
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }
}
