package dev.okite.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.table.Values;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class OpaqueValueProperties {
  @Property
  void rendersAsTextThatReadsBack(@ForAll("opaque") OpaqueValue value) {
    OpaqueValue again = parse(value.kind(), value.render());

    assertThat(again).isEqualTo(value).hasSameHashCodeAs(value);
    assertThat(again.render()).isEqualTo(value.render());
  }

  @Property
  void hasTheMembersThatItNames(@ForAll("opaque") OpaqueValue value) {
    assertThat(value.memberNames()).allMatch(name -> value.member(name) != null);
    assertThat(value.member("noSuchMember")).isNull();
  }

  @Property
  void readsOrRefusesAnyText(@ForAll("kinds") ValueKind kind, @ForAll("texts") String text) {
    try {
      OpaqueValue value = parse(kind, text);
      assertThat(parse(kind, value.render())).isEqualTo(value);
    } catch (EvaluationFailure failure) {
      assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_VALUE);
      assertThat(failure.text()).startsWith("`").doesNotContain("\n").hasSizeLessThan(400);
    }
  }

  @Property
  void orderIsTotalAndAgreesWithEquality(@ForAll("ordered") OpaqueValue[] values) {
    OpaqueValue a = values[0];
    OpaqueValue b = values[1];
    OpaqueValue c = values[2];
    assertThat(compare(a, b)).isEqualTo(-compare(b, a));
    assertThat(compare(a, b) == 0).isEqualTo(a.equals(b));
    if (compare(a, b) <= 0 && compare(b, c) <= 0) {
      assertThat(compare(a, c)).isNotPositive();
    }
    if (a.equals(b)) {
      assertThat(a).hasSameHashCodeAs(b);
    }
  }

  @Property
  void timesReadAsThePlatformReadsThem(
      @ForAll("times") TimeValue time, @ForAll("offsets") int offset) {
    OffsetDateTime local =
        time.value()
            .atOffset(ZoneOffset.UTC)
            .withOffsetSameInstant(ZoneOffset.ofTotalSeconds(60 * offset));
    if (local.getYear() < 0 || local.getYear() > 9999 || local.getSecond() == 0) {
      return;
    }
    assertThat(TimeValue.parse(local.toString())).isEqualTo(TimeValue.of(Instant.from(local)));
  }

  @Property
  void addressesReadAsThePlatformWritesThem(@ForAll("zeros") byte[] bytes)
      throws UnknownHostException {
    String platform = InetAddress.getByAddress(bytes).getHostAddress();

    assertThat(IpAddress.parse(IpAddress.format(bytes))).isEqualTo(bytes);
    assertThat(CidrValue.parse(IpAddress.format(bytes))).isEqualTo(CidrValue.parse(platform));
  }

  @Property
  void networkContainsWhatHasItsPrefix(@ForAll("cidrs") CidrValue a, @ForAll("cidrs") CidrValue b) {
    assertThat(a.contains(b)).isEqualTo(range(a).contains(range(b)));
    assertThat(a.contains(b) && b.contains(a)).isEqualTo(a.equals(b));
  }

  /** Addresses from first to last as numbers, IPv4 behind all IPv6. */
  private record Range(BigInteger first, BigInteger last) {
    boolean contains(Range other) {
      return first.compareTo(other.first) <= 0 && last.compareTo(other.last) >= 0;
    }
  }

  private static Range range(CidrValue cidr) {
    String address = Objects.requireNonNull(cidr.member("address")).render();
    int prefix = (int) ((IntValue) Objects.requireNonNull(cidr.member("prefix"))).value();
    byte[] bytes = Objects.requireNonNull(IpAddress.parse(address));
    BigInteger first =
        new BigInteger(1, bytes)
            .add(bytes.length == 4 ? BigInteger.ONE.shiftLeft(128) : BigInteger.ZERO);
    BigInteger size = BigInteger.ONE.shiftLeft(8 * bytes.length - prefix);
    return new Range(first, first.add(size).subtract(BigInteger.ONE));
  }

  @Provide
  Arbitrary<OpaqueValue> opaque() {
    return Arbitraries.oneOf(
        Values.durations(),
        Values.times(),
        Values.versions(),
        Values.quantities(),
        Values.cidrs(),
        Values.images());
  }

  @Provide
  Arbitrary<OpaqueValue[]> ordered() {
    return Arbitraries.oneOf(
        Values.versions().array(OpaqueValue[].class).ofSize(3),
        Values.quantities().array(OpaqueValue[].class).ofSize(3),
        Values.durations().array(OpaqueValue[].class).ofSize(3),
        Values.times().array(OpaqueValue[].class).ofSize(3));
  }

  @Provide
  Arbitrary<ValueKind> kinds() {
    return Arbitraries.of(
        ValueKind.DURATION,
        ValueKind.TIME,
        ValueKind.VERSION,
        ValueKind.QUANTITY,
        ValueKind.CIDR,
        ValueKind.IMAGE);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(300),
        Arbitraries.strings().withChars("0123456789.-+:/@abeimhdwsPTDHMZvGK[]_ ").ofMaxLength(24),
        opaque().map(Value::render));
  }

  @Provide
  Arbitrary<TimeValue> times() {
    return Values.times();
  }

  @Provide
  Arbitrary<CidrValue> cidrs() {
    return Values.cidrs();
  }

  @Provide
  Arbitrary<Integer> offsets() {
    return Arbitraries.integers().between(-18 * 60, 18 * 60);
  }

  /** Mostly zero, so that there are runs of zeros to leave out. */
  @Provide
  Arbitrary<byte[]> zeros() {
    return Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.of((byte) 0)), Tuple.of(1, Arbitraries.bytes()))
        .array(byte[].class)
        .ofSize(16);
  }

  private static int compare(OpaqueValue a, OpaqueValue b) {
    return Integer.signum(Objects.requireNonNull(a.compareWith(b)));
  }

  private static OpaqueValue parse(ValueKind kind, String text) {
    return switch (kind) {
      case DURATION -> DurationValue.parse(text);
      case TIME -> TimeValue.parse(text);
      case VERSION -> VersionValue.parse(text);
      case QUANTITY -> QuantityValue.parse(text);
      case CIDR -> CidrValue.parse(text);
      case IMAGE -> ImageValue.parse(text);
      default -> throw new IllegalArgumentException(kind.typeName());
    };
  }
}
