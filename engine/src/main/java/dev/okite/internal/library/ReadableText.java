package dev.okite.internal.library;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.CallContext;
import dev.okite.type.Type;
import dev.okite.value.BoolValue;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Questions whether a function that reads text can read it, for policies that judge such text. */
final class ReadableText {
  private ReadableText() {}

  /**
   * The functions, and behind them a question to each of those that {@code questions} names.
   *
   * @param questions the name of the question by that of the function
   */
  static List<Builtin> withQuestions(List<Builtin> functions, Map<String, String> questions) {
    List<Builtin> all = new ArrayList<>(functions);
    for (Builtin function : functions) {
      String name = questions.get(function.name());
      if (name != null) {
        all.add(question(name, function));
      }
    }
    return List.copyOf(all);
  }

  private static Builtin question(String name, Builtin function) {
    return new Builtin(
        name,
        function.parameters(),
        Type.BOOL,
        "Whether `" + function.name() + "` has a value for it, and not an error.",
        (a, context) -> BoolValue.of(isReadable(function, a, context)));
  }

  private static boolean isReadable(Builtin function, Value[] arguments, CallContext context) {
    try {
      function.implementation().apply(arguments, context);
      return true;
    } catch (EvaluationFailure failure) {
      if (failure.code() == ErrorCode.INVALID_VALUE) {
        return false;
      }
      throw failure;
    }
  }
}
