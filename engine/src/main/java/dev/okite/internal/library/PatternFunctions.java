package dev.okite.internal.library;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.CallContext;
import dev.okite.builtin.Parameter;
import dev.okite.internal.operation.Regex;
import dev.okite.type.Type;
import dev.okite.value.BoolValue;
import dev.okite.value.ListValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions of regular expressions. They share what they have prepared. */
final class PatternFunctions {
  private static final int PREPARED = 128;
  private static final List<Parameter> PARAMETERS =
      List.of(Parameter.of("text", Type.STRING), Parameter.of("pattern", Type.STRING));

  private final RecentlyUsed<String, Regex> prepared = new RecentlyUsed<>(PREPARED);

  private PatternFunctions() {}

  static List<Builtin> all() {
    PatternFunctions functions = new PatternFunctions();
    return List.of(
        new Builtin(
            "search",
            PARAMETERS,
            Type.BOOL,
            "Whether the regular expression matches some part of the text. The operator `matches`"
                + " asks for the whole text.",
            functions::search),
        new Builtin(
            "find",
            PARAMETERS,
            Type.listOf(Type.STRING.orNull()).orNull(),
            "The first part of the text that the regular expression matches, followed by what each"
                + " of its groups holds, which is null for a group that takes no part. Null if"
                + " nothing matches.",
            functions::find));
  }

  private Value search(Value[] arguments, CallContext context) {
    String text = Arguments.text(arguments, 0, context);
    return BoolValue.of(regex(text, arguments, context).findsIn(text));
  }

  private Value find(Value[] arguments, CallContext context) {
    String text = Arguments.text(arguments, 0, context);
    return regex(text, arguments, context)
        .find(text)
        .<Value>map(PatternFunctions::groups)
        .orElse(NullValue.ABSENT);
  }

  /** The cost must not depend on what is prepared already, or evaluations would differ. */
  private Regex regex(String text, Value[] arguments, CallContext context) {
    String pattern = Arguments.text(arguments, 1, context);
    Regex regex = prepared.get(pattern, Regex::compile);
    context.charge(regex.cost(text));
    return regex;
  }

  private static ListValue groups(List<@Nullable String> groups) {
    List<Value> values = new ArrayList<>();
    for (String group : groups) {
      values.add(group == null ? NullValue.ABSENT : StringValue.of(group));
    }
    return ListValue.of(values);
  }
}
