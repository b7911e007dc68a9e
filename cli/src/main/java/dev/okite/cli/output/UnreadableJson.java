package dev.okite.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.okite.cli.input.Unreadable;
import java.io.IOException;
import java.util.List;

/** Writes what could not be read as a JSON field. */
final class UnreadableJson {
  private final JsonGenerator json;

  UnreadableJson(JsonGenerator json) {
    this.json = json;
  }

  void write(List<Unreadable> problems) throws IOException {
    json.writeArrayFieldStart("unreadable");
    for (Unreadable problem : problems) {
      json.writeStartObject();
      json.writeStringField("file", problem.file());
      JsonFields.number(json, "document", problem.document());
      JsonFields.number(json, "line", problem.line());
      JsonFields.number(json, "column", problem.column());
      json.writeStringField("message", problem.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
