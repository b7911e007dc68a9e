package dev.okite.internal.check;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.Parameter;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.syntax.Call;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Identifier;
import dev.okite.type.Type;
import dev.okite.value.ValueKind;
import java.util.List;

/** Holds the arguments of built-in functions and those of the host against their parameters. */
final class BuiltinCallChecker {
  /** What parameters are called that take a regular expression. */
  private static final String PATTERN = "pattern";

  private final CheckContext context;

  BuiltinCallChecker(CheckContext context) {
    this.context = context;
  }

  Type check(Call call, Builtin builtin, List<Expr> arguments, List<Type> types) {
    if (types.size() < builtin.minArity() || types.size() > builtin.maxArity()) {
      new Arity(context)
          .report(call, builtin.minArity(), builtin.maxArity(), types.size(), builtin.signature());
      return Type.ANY;
    }
    DeclaredTypes declared = new DeclaredTypes(context);
    boolean wrong = false;
    for (int i = 0; i < types.size(); i++) {
      Parameter parameter = builtin.parameters().get(i);
      boolean givesNull = i == 0 && types.get(0).equals(Type.NULL);
      if (!givesNull && declared.neverFits(arguments.get(i), types.get(i), parameter.type())) {
        reportArgument(context, call.function(), arguments.get(i), parameter, types.get(i));
        wrong = true;
      } else if (parameter.name().equals(PATTERN)) {
        new PatternChecker(context).checkRegex(arguments.get(i));
      }
    }
    if (wrong) {
      return Type.ANY;
    }
    boolean nullable =
        !types.isEmpty() && types.get(0).allows(ValueKind.NULL) && CallChecker.passesNull(builtin);
    return nullable ? builtin.result().orNull() : builtin.result();
  }

  static void reportArgument(
      CheckContext context, Identifier function, Expr argument, Parameter parameter, Type found) {
    context.report(
        DiagnosticCode.WRONG_ARGUMENT,
        argument.span(),
        "`"
            + function
            + "` takes "
            + parameter.type()
            + " as `"
            + parameter.name()
            + "`, found "
            + found,
        found.equals(Type.NULL)
            ? java.util.Optional.empty()
            : DeclaredTypes.advice(found, parameter.type()));
  }
}
