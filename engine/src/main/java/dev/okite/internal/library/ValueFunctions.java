package dev.okite.internal.library;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.CallContext;
import dev.okite.builtin.Parameter;
import dev.okite.type.Type;
import dev.okite.value.BoolValue;
import dev.okite.value.CidrValue;
import dev.okite.value.ImageValue;
import dev.okite.value.Value;
import java.util.List;

/** Functions of opaque values other than their constructors. */
final class ValueFunctions {
  private static final Type NETWORK = Type.CIDR.or(Type.STRING);

  private ValueFunctions() {}

  static List<Builtin> all() {
    return List.of(
        new Builtin(
            "within",
            List.of(
                Parameter.of("image", Type.IMAGE.or(Type.STRING)),
                Parameter.of("prefix", Type.STRING)),
            Type.BOOL,
            "Whether the image comes from `prefix`: a registry and any number of whole segments of"
                + " the path, such as `ghcr.io/acme`. A prefix that does not start with a registry"
                + " is an error.",
            ValueFunctions::within),
        new Builtin(
            "overlaps",
            List.of(Parameter.of("left", NETWORK), Parameter.of("right", NETWORK)),
            Type.BOOL,
            "Whether the networks have an address in common.",
            ValueFunctions::overlaps));
  }

  private static Value within(Value[] arguments, CallContext context) {
    ImageValue image =
        (ImageValue) ValueConstructors.valueOf(arguments[0], ImageValue::parse, context);
    return BoolValue.of(image.within(Arguments.text(arguments, 1, context)));
  }

  private static Value overlaps(Value[] arguments, CallContext context) {
    CidrValue left = network(arguments[0], context);
    CidrValue right = network(arguments[1], context);
    return BoolValue.of(left.contains(right) || right.contains(left));
  }

  private static CidrValue network(Value argument, CallContext context) {
    return (CidrValue) ValueConstructors.valueOf(argument, CidrValue::parse, context);
  }
}
