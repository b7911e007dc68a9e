package dev.okite.policies.schemas.build.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.okite.value.BoolValue;
import dev.okite.value.ListValue;
import dev.okite.value.NullValue;
import dev.okite.value.NumberValue;
import dev.okite.value.StringValue;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** JSON without blanks. */
final class JsonText {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonText() {}

  /** A tree of maps, lists, texts, truth values and {@link dev.okite.value.Value}s. */
  static String of(Object tree) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      write(tree, json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out + "\n";
  }

  private static void write(Object tree, JsonGenerator json) throws IOException {
    if (tree instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(String.valueOf(entry.getKey()));
        write(entry.getValue(), json);
      }
      json.writeEndObject();
    } else if (tree instanceof List<?> list) {
      json.writeStartArray();
      for (Object each : list) {
        write(each, json);
      }
      json.writeEndArray();
    } else if (tree instanceof ListValue list) {
      write(list.elements(), json);
    } else if (tree instanceof String text) {
      json.writeString(text);
    } else if (tree instanceof StringValue text) {
      json.writeString(text.value());
    } else if (tree instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (tree instanceof BoolValue flag) {
      json.writeBoolean(flag.value());
    } else if (tree instanceof NumberValue number) {
      json.writeNumber(number.render());
    } else if (tree instanceof NullValue) {
      json.writeNull();
    } else {
      throw new IllegalArgumentException("no schema says " + tree);
    }
  }
}
