package dev.okite.internal.library;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.CallContext;
import dev.okite.builtin.Parameter;
import dev.okite.internal.load.EmbeddedReader;
import dev.okite.type.Type;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.List;
import java.util.function.BiFunction;

/** Functions that read a text as a document of its own. */
final class EmbeddedFunctions {
  private static final int CHARACTERS_PER_STEP = 8;

  private EmbeddedFunctions() {}

  static List<Builtin> all() {
    return List.of(
        function(
            "parseJson",
            "What the text holds as JSON. Where the text stands in a document, or is"
                + " `base64Decode` of one that does, what is read in it has a place too: line and"
                + " column of the text, and the pointer of the text with `#` and the pointer in it"
                + " behind it, such as `/data/config#/log/level`. Text that is not JSON is an"
                + " error.",
            EmbeddedReader::json),
        function(
            "parseYaml",
            "What the text holds as YAML, read as a file would be, and placed as `parseJson` does;"
                + " null if it holds nothing. Text that is not YAML, or that holds several"
                + " documents, is an error.",
            EmbeddedReader::yaml));
  }

  private static Builtin function(
      String name, String documentation, BiFunction<StringValue, byte[], Value> reader) {
    return new Builtin(
        name,
        List.of(Parameter.of("text", Type.STRING)),
        Type.ANY,
        documentation,
        (a, context) -> read(name, (StringValue) a[0], reader, context));
  }

  /** The cost must not depend on what was read already, or evaluations would differ. */
  private static Value read(
      String name,
      StringValue text,
      BiFunction<StringValue, byte[], Value> reader,
      CallContext context) {
    context.charge(text.value().length() / CHARACTERS_PER_STEP);
    Value value = text.readAs(name, () -> reader.apply(text, Utf8Text.bytes(text.value())));
    context.charge(value.weight());
    return value;
  }
}
