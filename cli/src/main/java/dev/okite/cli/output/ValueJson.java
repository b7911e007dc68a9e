package dev.okite.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.okite.value.BoolValue;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.NumberValue;
import dev.okite.value.Value;
import java.io.IOException;

/** Writes values as JSON. Recursion is bounded by the depth that documents may have. */
final class ValueJson {
  private final JsonGenerator json;

  ValueJson(JsonGenerator json) {
    this.json = json;
  }

  void write(Value value) throws IOException {
    if (value instanceof MapValue map) {
      json.writeStartObject();
      for (int i = 0; i < map.size(); i++) {
        json.writeFieldName(map.key(i));
        write(map.value(i));
      }
      json.writeEndObject();
    } else if (value instanceof ListValue list) {
      json.writeStartArray();
      for (int i = 0; i < list.size(); i++) {
        write(list.get(i));
      }
      json.writeEndArray();
    } else if (value instanceof NumberValue number) {
      json.writeNumber(number.render());
    } else if (value instanceof BoolValue bool) {
      json.writeBoolean(bool.value());
    } else if (value instanceof NullValue) {
      json.writeNull();
    } else {
      json.writeString(value.render());
    }
  }
}
