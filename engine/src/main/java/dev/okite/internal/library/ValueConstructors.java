package dev.okite.internal.library;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.CallContext;
import dev.okite.builtin.Parameter;
import dev.okite.type.Type;
import dev.okite.value.BoolValue;
import dev.okite.value.CidrValue;
import dev.okite.value.DurationValue;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.ImageValue;
import dev.okite.value.NumberValue;
import dev.okite.value.OpaqueValue;
import dev.okite.value.QuantityValue;
import dev.okite.value.StringValue;
import dev.okite.value.TimeValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import dev.okite.value.VersionValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The constructors of the opaque values, each with a test of whether it would succeed. */
final class ValueConstructors {
  private final List<Builtin> functions = new ArrayList<>();

  private ValueConstructors() {}

  static List<Builtin> all() {
    ValueConstructors constructors = new ValueConstructors();
    constructors.add(
        ValueKind.DURATION,
        DurationValue::parse,
        "The length of time that a text spells: numbers with the units `w d h m s ms us ns` from"
            + " large to small, such as `1h30m`, or ISO 8601 without years and months, such as"
            + " `P1DT2H`.");
    constructors.add(
        ValueKind.TIME,
        TimeValue::parse,
        "The instant that a text spells: RFC 3339 with any offset, or a date, which stands for its"
            + " midnight in UTC. Its members `year`, `month`, `day`, `hour`, `minute`, `second` and"
            + " `weekday` (such as `Monday`) are those of UTC.");
    constructors.add(
        ValueKind.VERSION,
        VersionValue::parse,
        "The version that a text spells: one to four numbers and an optional pre-release, ordered"
            + " as Semantic Versioning 2.0 does. A `v` in front is allowed, missing numbers count as"
            + " zero, and build metadata counts for nothing. It has the members `major`, `minor`,"
            + " `patch` and `preRelease`, which is null for a release.");
    constructors.add(
        ValueKind.QUANTITY,
        QuantityValue::parse,
        "The amount that a text spells as Kubernetes does, such as `500m`, `1.5Gi` or `1e3`, or"
            + " that a number is. It is exact, and its member `value` is the number that it is"
            + " worth.");
    constructors.add(
        ValueKind.CIDR,
        CidrValue::parse,
        "The IPv4 or IPv6 network that a text spells, such as `10.0.0.0/8`. Bits behind the prefix"
            + " are ignored, and an address alone is the network that holds only it. Its members are"
            + " `address`, the first address as text, and `prefix`.");
    constructors.add(
        ValueKind.IMAGE,
        ImageValue::parse,
        "The reference to a container image that a text spells, with the registry `docker.io` and"
            + " the namespace `library` where Docker would add them. It has the members `registry`,"
            + " `repository`, `name` (both of these), `tag`, and `digest` with `algorithm`, `hex`"
            + " and `text`; tag and digest are null where there is none.");
    return List.copyOf(constructors.functions);
  }

  /** The value of an argument that is one already, or spells one. */
  static OpaqueValue valueOf(
      Value argument, Function<String, ? extends OpaqueValue> parser, CallContext context) {
    if (argument instanceof OpaqueValue value) {
      return value;
    }
    String text =
        argument instanceof NumberValue number
            ? number.toBigDecimal().toString()
            : ((StringValue) argument).value();
    context.charge(1 + text.length() / 16);
    return parser.apply(text);
  }

  private void add(
      ValueKind kind, Function<String, ? extends OpaqueValue> parser, String documentation) {
    Type type = Type.of(kind);
    Type source = Type.STRING.or(type);
    Parameter parameter =
        Parameter.of("value", kind == ValueKind.QUANTITY ? source.or(Type.NUMBER) : source);
    String name = kind.typeName();
    functions.add(
        new Builtin(
            name,
            List.of(parameter),
            type,
            documentation + " Any other text is an error.",
            (a, context) -> valueOf(a[0], parser, context)));
    functions.add(
        new Builtin(
            "is" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
            List.of(parameter),
            Type.BOOL,
            "Whether `" + name + "` has a value for it, and not an error.",
            (a, context) -> BoolValue.of(isValid(a[0], parser, context))));
  }

  private static boolean isValid(
      Value argument, Function<String, ? extends OpaqueValue> parser, CallContext context) {
    try {
      valueOf(argument, parser, context);
      return true;
    } catch (EvaluationFailure failure) {
      if (failure.code() == ErrorCode.INVALID_VALUE) {
        return false;
      }
      throw failure;
    }
  }
}
