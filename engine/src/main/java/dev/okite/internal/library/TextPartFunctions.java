package dev.okite.internal.library;

import static dev.okite.internal.library.Arguments.text;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.CallContext;
import dev.okite.builtin.Parameter;
import dev.okite.internal.operation.SizeLimits;
import dev.okite.type.Type;
import dev.okite.value.IntValue;
import dev.okite.value.ListValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Functions that take text apart, and put it together. */
final class TextPartFunctions {
  private static final Parameter TEXT = Parameter.of("text", Type.STRING);
  private static final Type TEXTS = Type.listOf(Type.STRING);

  private TextPartFunctions() {}

  static List<Builtin> all() {
    return List.of(
        new Builtin(
            "split",
            List.of(TEXT, Parameter.of("separator", Type.STRING)),
            TEXTS,
            "The parts of the text between the separators, empty ones included. An empty separator"
                + " parts every code point from the next.",
            TextPartFunctions::split),
        new Builtin(
            "lines",
            List.of(TEXT),
            TEXTS,
            "The lines of the text without their ends, which are LF, CR LF or CR. An end behind"
                + " the last line starts no further one.",
            TextPartFunctions::lines),
        new Builtin(
            "join",
            List.of(Parameter.of("texts", TEXTS), Parameter.of("separator", Type.STRING)),
            Type.STRING,
            "The texts one after the other, with the separator between them.",
            TextPartFunctions::join),
        new Builtin(
            "substring",
            List.of(TEXT, Parameter.of("from", Type.INT), Parameter.optional("to", Type.INT)),
            Type.STRING,
            "The code points from position `from`, counted from 0, up to but without position `to`,"
                + " or up to the end. Positions behind the end count as the end; negative ones are"
                + " an error.",
            TextPartFunctions::substring),
        new Builtin(
            "indexOf",
            List.of(TEXT, Parameter.of("part", Type.STRING)),
            Type.INT.orNull(),
            "The position of the first occurrence of `part`, in code points from 0, or null if"
                + " there is none.",
            TextPartFunctions::indexOf));
  }

  private static Value split(Value[] arguments, CallContext context) {
    String text = text(arguments, 0, context);
    String separator = text(arguments, 1, context);
    ArrayList<Value> parts = new ArrayList<>();
    if (separator.isEmpty()) {
      context.charge(text.length());
      SizeLimits.checkElements(text.codePointCount(0, text.length()));
      text.codePoints().forEach(c -> parts.add(StringValue.of(Character.toString(c))));
      return ListValue.of(parts);
    }
    int start = 0;
    for (int at = TextSearch.indexOf(text, separator, 0); at >= 0; ) {
      context.charge(1);
      Results.add(parts, StringValue.of(text.substring(start, at)));
      start = at + separator.length();
      at = TextSearch.indexOf(text, separator, start);
    }
    Results.add(parts, StringValue.of(text.substring(start)));
    return ListValue.of(parts);
  }

  private static Value lines(Value[] arguments, CallContext context) {
    ArrayList<Value> lines = new ArrayList<>();
    for (String line : (Iterable<String>) text(arguments, 0, context).lines()::iterator) {
      context.charge(1);
      Results.add(lines, StringValue.of(line));
    }
    return ListValue.of(lines);
  }

  private static Value join(Value[] arguments, CallContext context) {
    ListValue texts = Arguments.list(arguments, 0, context);
    String separator = text(arguments, 1, context);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      String text = ((StringValue) texts.get(i)).value();
      SizeLimits.checkCharacters((long) out.length() + separator.length() + text.length());
      out.append(i == 0 ? "" : separator).append(text);
    }
    Arguments.chargeText(out.length(), context);
    return Results.text(out.toString());
  }

  private static Value substring(Value[] arguments, CallContext context) {
    String text = text(arguments, 0, context);
    int from = Arguments.position(arguments, 1, "from");
    int to = Arguments.position(arguments, 2, "to", Integer.MAX_VALUE);
    int start = offset(text, 0, from);
    return Results.text(text.substring(start, offset(text, start, Math.max(0, to - from))));
  }

  private static Value indexOf(Value[] arguments, CallContext context) {
    String text = text(arguments, 0, context);
    int at = TextSearch.indexOf(text, text(arguments, 1, context), 0);
    return at < 0 ? NullValue.ABSENT : IntValue.of(text.codePointCount(0, at));
  }

  /** The index that lies {@code codePoints} behind {@code start}, at most the end. */
  private static int offset(String text, int start, int codePoints) {
    int at = start;
    for (int i = 0; i < codePoints && at < text.length(); i++) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }
}
