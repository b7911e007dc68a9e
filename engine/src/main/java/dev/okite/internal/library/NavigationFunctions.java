package dev.okite.internal.library;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.CallContext;
import dev.okite.builtin.Parameter;
import dev.okite.internal.operation.Navigation;
import dev.okite.type.Type;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.util.List;

/** Functions that go to a value, and that insist on one. */
final class NavigationFunctions {
  private NavigationFunctions() {}

  static List<Builtin> all() {
    return List.of(
        new Builtin(
            "valueAt",
            List.of(Parameter.of("value", Type.ANY), Parameter.of("path", Type.STRING)),
            Type.ANY,
            "What navigation along `path` gives: `valueAt(x, \"a.b\")` is `x.a.b`. For paths that are"
                + " known only when policies are bound. A path without a name, or with an empty one, is"
                + " an error.",
            NavigationFunctions::valueAt),
        new Builtin(
            "orFail",
            List.of(Parameter.of("value", Type.ANY), Parameter.of("message", Type.STRING)),
            Type.ANY,
            "The value; where it is null, an error with `message`. For what a policy cannot judge"
                + " without.",
            NavigationFunctions::orFail));
  }

  private static Value valueAt(Value[] arguments, CallContext context) {
    String path = Arguments.text(arguments, 1, context);
    Value found = arguments[0];
    for (String name : path.split("[.]", -1)) {
      if (name.isEmpty()) {
        throw new EvaluationFailure(
            ErrorCode.INVALID_VALUE,
            Quotation.of(path)
                + " is not a path; write names with dots between them, such as `spec.template`");
      }
      context.charge(1);
      found = Navigation.member(found, name);
    }
    return found;
  }

  private static Value orFail(Value[] arguments, CallContext context) {
    if (arguments[0] instanceof NullValue) {
      throw new EvaluationFailure(ErrorCode.MISSING_VALUE, Arguments.text(arguments, 1, context));
    }
    return arguments[0];
  }
}
