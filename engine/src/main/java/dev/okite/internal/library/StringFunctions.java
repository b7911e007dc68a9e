package dev.okite.internal.library;

import static dev.okite.internal.library.Arguments.text;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.CallContext;
import dev.okite.builtin.Parameter;
import dev.okite.internal.operation.SizeLimits;
import dev.okite.type.Type;
import dev.okite.value.BoolValue;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.IntValue;
import dev.okite.value.Value;
import java.util.List;
import java.util.Locale;

/** Functions from text to text, and tests of text. */
final class StringFunctions {
  private static final Parameter TEXT = Parameter.of("text", Type.STRING);
  private static final Parameter PREFIX = Parameter.of("prefix", Type.STRING);
  private static final Parameter SUFFIX = Parameter.of("suffix", Type.STRING);

  private StringFunctions() {}

  static List<Builtin> all() {
    return List.of(
        new Builtin(
            "lower",
            List.of(TEXT),
            Type.STRING,
            "The text in small letters, whatever the language of the host.",
            (a, context) -> Results.text(text(a, 0, context).toLowerCase(Locale.ROOT))),
        new Builtin(
            "upper",
            List.of(TEXT),
            Type.STRING,
            "The text in capital letters, whatever the language of the host.",
            (a, context) -> Results.text(text(a, 0, context).toUpperCase(Locale.ROOT))),
        new Builtin(
            "trim",
            List.of(TEXT),
            Type.STRING,
            "The text without the white space at its start and end.",
            (a, context) -> Results.text(text(a, 0, context).strip())),
        new Builtin(
            "replace",
            List.of(TEXT, Parameter.of("part", Type.STRING), Parameter.of("by", Type.STRING)),
            Type.STRING,
            "The text with every occurrence of `part` replaced, from the left. An empty `part` is"
                + " an error.",
            StringFunctions::replace),
        new Builtin(
            "startsWith",
            List.of(TEXT, PREFIX),
            Type.BOOL,
            "Whether the text starts with `prefix`.",
            (a, context) -> BoolValue.of(text(a, 0, context).startsWith(text(a, 1, context)))),
        new Builtin(
            "endsWith",
            List.of(TEXT, SUFFIX),
            Type.BOOL,
            "Whether the text ends with `suffix`.",
            (a, context) -> BoolValue.of(text(a, 0, context).endsWith(text(a, 1, context)))),
        new Builtin(
            "removePrefix",
            List.of(TEXT, PREFIX),
            Type.STRING,
            "The text without `prefix` at its start, and all of it where it starts otherwise.",
            (a, context) -> {
              String text = text(a, 0, context);
              String prefix = text(a, 1, context);
              return text.startsWith(prefix) ? Results.text(text.substring(prefix.length())) : a[0];
            }),
        new Builtin(
            "removeSuffix",
            List.of(TEXT, SUFFIX),
            Type.STRING,
            "The text without `suffix` at its end, and all of it where it ends otherwise.",
            (a, context) -> {
              String text = text(a, 0, context);
              String suffix = text(a, 1, context);
              int length = text.length() - suffix.length();
              return text.endsWith(suffix) ? Results.text(text.substring(0, length)) : a[0];
            }),
        new Builtin(
            "length",
            List.of(TEXT),
            Type.INT,
            "How many code points the text has. `count` gives the number of elements of a list.",
            (a, context) -> {
              String text = text(a, 0, context);
              return IntValue.of(text.codePointCount(0, text.length()));
            }));
  }

  private static Value replace(Value[] arguments, CallContext context) {
    String text = text(arguments, 0, context);
    String part = text(arguments, 1, context);
    String by = text(arguments, 2, context);
    if (part.isEmpty()) {
      throw new EvaluationFailure(
          ErrorCode.INVALID_VALUE, "`replace` takes a part that is not empty");
    }
    StringBuilder out = new StringBuilder();
    int start = 0;
    for (int at = TextSearch.indexOf(text, part, 0); at >= 0; ) {
      out.append(text, start, at);
      SizeLimits.checkCharacters((long) out.length() + by.length());
      out.append(by);
      start = at + part.length();
      at = TextSearch.indexOf(text, part, start);
    }
    Arguments.chargeText(out.length(), context);
    return start == 0
        ? arguments[0]
        : Results.text(out.append(text, start, text.length()).toString());
  }
}
