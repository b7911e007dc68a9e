package dev.okite.table;

import dev.okite.type.Type;
import dev.okite.value.BigIntValue;
import dev.okite.value.BoolValue;
import dev.okite.value.CidrValue;
import dev.okite.value.DecimalValue;
import dev.okite.value.DurationValue;
import dev.okite.value.ImageValue;
import dev.okite.value.IntValue;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.NumberValue;
import dev.okite.value.QuantityValue;
import dev.okite.value.StringValue;
import dev.okite.value.TimeValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import dev.okite.value.VersionValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Values at random, dense enough that equal and comparable ones meet. */
public final class Values {
  private Values() {}

  /** Any value, nested a few levels deep. */
  public static Arbitrary<Value> any() {
    return nested(2);
  }

  /** Values of {@code type}, each of its kinds as often as the others. */
  public static Arbitrary<Value> of(Type type) {
    return Arbitraries.oneOf(type.kinds().stream().map(kind -> of(kind, type)).toList());
  }

  public static Arbitrary<Value> ints() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(-3, 12).map(Values::integer),
        Arbitraries.longs().map(IntValue::of));
  }

  public static Arbitrary<NumberValue> numbers() {
    Arbitrary<BigInteger> large =
        Arbitraries.of(
            BigInteger.valueOf(Long.MAX_VALUE).add(BigInteger.ONE),
            BigInteger.valueOf(Long.MIN_VALUE).subtract(BigInteger.ONE),
            BigInteger.TEN.pow(30));
    return Arbitraries.oneOf(
        ints().map(NumberValue.class::cast),
        large.map(i -> BigIntValue.at(i, Value.NO_OFFSET, Value.NO_OFFSET)),
        Combinators.combine(
                Arbitraries.integers().between(-30, 30), Arbitraries.integers().between(-3, 3))
            .as((digits, scale) -> DecimalValue.of(BigDecimal.valueOf(digits, scale))),
        large.map(i -> DecimalValue.of(new BigDecimal(i).setScale(2))));
  }

  public static Arbitrary<Value> strings() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                "", "true", "12", "1.5", "a,b", "(", "a*", "ghcr.io", "YQ==", "1h", "::1", "{}"),
            Arbitraries.strings().withChars("ab.-/:0 é😀\n").ofMaxLength(8))
        .map(StringValue::of);
  }

  public static Arbitrary<DurationValue> durations() {
    return Arbitraries.oneOf(
            Arbitraries.longs().map(BigInteger::valueOf),
            Arbitraries.integers().between(-3, 3).map(BigInteger::valueOf),
            Arbitraries.integers()
                .map(i -> BigInteger.valueOf(i).multiply(BigInteger.valueOf(100_000_000_000L))))
        .map(DurationValue::ofNanos);
  }

  public static Arbitrary<TimeValue> times() {
    return Combinators.combine(
            Arbitraries.longs()
                .between(TimeValue.MIN.getEpochSecond(), TimeValue.MAX.getEpochSecond()),
            Arbitraries.of(0, 1, 500_000_000, 999_999_999))
        .as((seconds, nanos) -> TimeValue.of(Instant.ofEpochSecond(seconds, nanos)));
  }

  public static Arbitrary<VersionValue> versions() {
    Arbitrary<String> numbers =
        Arbitraries.of(0, 1, 2, 10)
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(list -> list.stream().map(String::valueOf).collect(Collectors.joining(".")));
    Arbitrary<String> preRelease =
        Arbitraries.of("0", "1", "10", "a", "A", "rc", "-", "0a")
            .list()
            .ofMaxSize(3)
            .map(list -> list.isEmpty() ? "" : "-" + String.join(".", list));
    return Combinators.combine(numbers, preRelease, Arbitraries.of("", "+x", "+y.1"))
        .as((n, p, b) -> VersionValue.parse(n + p + b));
  }

  public static Arbitrary<QuantityValue> quantities() {
    return Combinators.combine(
            Arbitraries.of("0", "1", "-1", "1.5", "1000", "1024", "0.001", "1048576", "7"),
            Arbitraries.of(
                "", "n", "u", "m", "k", "M", "G", "E", "Ki", "Mi", "Gi", "Ei", "e3", "e-20"))
        .as((number, suffix) -> QuantityValue.parse(number + suffix));
  }

  public static Arbitrary<CidrValue> cidrs() {
    Arbitrary<String> v4 =
        Combinators.combine(
                Arbitraries.of("10.0.0.0", "10.255.1.3", "0.0.0.0", "192.168.1.1"),
                Arbitraries.integers().between(0, 32))
            .as((address, prefix) -> address + "/" + prefix);
    Arbitrary<String> v6 =
        Combinators.combine(
                Arbitraries.of("::", "2001:db8::1", "::ffff:10.1.2.3", "fe80:0:0:1::", "1:2::3"),
                Arbitraries.integers().between(0, 128))
            .as((address, prefix) -> address + "/" + prefix);
    return Arbitraries.oneOf(v4, v6).map(CidrValue::parse);
  }

  public static Arbitrary<ImageValue> images() {
    return Combinators.combine(
            Arbitraries.of("", "docker.io/", "ghcr.io/", "localhost:5000/", "LOCALHOST/"),
            Arbitraries.of("nginx", "acme/app", "a/b__c/d-e"),
            Arbitraries.of("", ":1", ":V_1.2-3"),
            Arbitraries.of("", "@sha256:" + "0a".repeat(32), "@x:" + "f".repeat(40)))
        .as((registry, path, tag, digest) -> ImageValue.parse(registry + path + tag + digest));
  }

  private static Arbitrary<Value> of(ValueKind kind, Type type) {
    return switch (kind) {
      case NULL -> Arbitraries.of(NullValue.ABSENT);
      case BOOL -> Arbitraries.of(BoolValue.TRUE, BoolValue.FALSE);
      case INT -> ints();
      case DECIMAL -> numbers().map(number -> DecimalValue.of(number.toBigDecimal()));
      case STRING -> strings();
      case LIST ->
          type.element().isAny()
              ? lists(nested(1))
              : of(type.element()).list().ofMaxSize(5).map(ListValue::of);
      case MAP -> maps(nested(1));
      case DURATION -> durations().map(Value.class::cast);
      case TIME -> times().map(Value.class::cast);
      case VERSION -> versions().map(Value.class::cast);
      case QUANTITY -> quantities().map(Value.class::cast);
      case CIDR -> cidrs().map(Value.class::cast);
      case IMAGE -> images().map(Value.class::cast);
    };
  }

  private static Arbitrary<Value> lists(Arbitrary<Value> elements) {
    List<Arbitrary<Value>> kinds =
        List.of(elements, strings(), ints(), durations().map(Value.class::cast));
    return Arbitraries.of(kinds).flatMap(kind -> kind.list().ofMaxSize(5)).map(ListValue::of);
  }

  private static Arbitrary<Value> maps(Arbitrary<Value> values) {
    return Arbitraries.maps(Arbitraries.of("a", "b", "value", ""), values)
        .ofMaxSize(3)
        .map(MapValue::of);
  }

  private static Arbitrary<Value> scalars() {
    List<Arbitrary<? extends Value>> kinds =
        List.of(
            Arbitraries.of(NullValue.ABSENT, BoolValue.TRUE, BoolValue.FALSE),
            ints(),
            numbers(),
            strings(),
            durations(),
            times(),
            versions(),
            quantities(),
            cidrs(),
            images());
    return Arbitraries.oneOf(kinds.stream().map(kind -> kind.map(Value.class::cast)).toList());
  }

  private static Arbitrary<Value> nested(int depth) {
    if (depth == 0) {
      return scalars();
    }
    Arbitrary<Value> inner = nested(depth - 1);
    return Arbitraries.oneOf(scalars(), lists(inner), maps(inner));
  }

  private static Value integer(int value) {
    return IntValue.of(value);
  }
}
