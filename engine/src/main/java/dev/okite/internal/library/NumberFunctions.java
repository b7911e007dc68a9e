package dev.okite.internal.library;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.CallContext;
import dev.okite.builtin.Parameter;
import dev.okite.internal.operation.Arithmetic;
import dev.okite.internal.operation.Numbers;
import dev.okite.type.Type;
import dev.okite.value.DecimalValue;
import dev.okite.value.DurationValue;
import dev.okite.value.IntValue;
import dev.okite.value.ListValue;
import dev.okite.value.NumberValue;
import dev.okite.value.QuantityValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Functions of numbers. */
final class NumberFunctions {
  private static final Parameter NUMBER = Parameter.of("number", Type.NUMBER);

  private NumberFunctions() {}

  static List<Builtin> all() {
    return List.of(
        new Builtin(
            "abs",
            List.of(NUMBER),
            Type.NUMBER,
            "The number without its sign.",
            (a, context) ->
                ((NumberValue) a[0]).toBigDecimal().signum() < 0 ? Arithmetic.negate(a[0]) : a[0]),
        rounding(
            "floor", "The largest whole number that is not above the number.", RoundingMode.FLOOR),
        rounding(
            "ceil",
            "The smallest whole number that is not below the number.",
            RoundingMode.CEILING),
        rounding(
            "round",
            "The nearest whole number; of two that are equally near, the one further from zero.",
            RoundingMode.HALF_UP),
        new Builtin(
            "quotient",
            List.of(Parameter.of("dividend", Type.INT), Parameter.of("divisor", Type.INT)),
            Type.INT,
            "How often the divisor goes into the dividend, cut towards zero; `%` gives what is"
                + " left over. A divisor of zero is an error.",
            NumberFunctions::quotient),
        new Builtin(
            "sum",
            List.of(Parameter.of("list", Type.LIST)),
            Type.NUMBER.or(Type.DURATION).or(Type.QUANTITY),
            "The elements of the list added up as `+` does: numbers, durations or quantities. It is"
                + " 0 for an empty list.",
            NumberFunctions::sum));
  }

  private static Builtin rounding(String name, String documentation, RoundingMode mode) {
    return new Builtin(
        name,
        List.of(NUMBER),
        Type.INT,
        documentation + " A result that does not fit into 64 bits is an error.",
        (a, context) -> {
          BigDecimal number = ((NumberValue) a[0]).toBigDecimal();
          return a[0].kind() == ValueKind.INT
              ? a[0]
              : Numbers.integer(number.setScale(0, mode).toBigIntegerExact());
        });
  }

  private static Value quotient(Value[] arguments, CallContext context) {
    BigDecimal divisor = ((NumberValue) arguments[1]).toBigDecimal();
    Numbers.requireNotZero(divisor);
    return Numbers.integer(Arguments.integer(arguments, 0).divide(divisor.toBigIntegerExact()));
  }

  private static Value sum(Value[] arguments, CallContext context) {
    ListValue list = Arguments.list(arguments, 0, context);
    Value sum = IntValue.of(0);
    for (int i = 0; i < list.size(); i++) {
      Value element = list.get(i);
      context.charge(element instanceof DecimalValue ? 2 : 1);
      // Durations and quantities have no zero of their own to start from.
      boolean starts =
          i == 0 && (element instanceof DurationValue || element instanceof QuantityValue);
      sum = starts ? element : Arithmetic.add(sum, element);
    }
    return sum;
  }
}
