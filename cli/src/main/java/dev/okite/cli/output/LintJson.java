package dev.okite.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.okite.lint.Lint;
import dev.okite.source.Position;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** What about policies could be better, for programs: one JSON object on one line. */
public final class LintJson {
  private LintJson() {}

  /**
   * Writes {@code lints}.
   *
   * @param files how many files were looked at
   * @throws IOException if that cannot be written
   */
  public static void write(String version, int files, List<Lint> lints, Writer out)
      throws IOException {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("okite", version);
      json.writeArrayFieldStart("lints");
      for (Lint lint : lints) {
        write(lint, json);
      }
      json.writeEndArray();
      json.writeObjectFieldStart("summary");
      json.writeNumberField("files", files);
      json.writeNumberField("lints", lints.size());
      json.writeEndObject();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void write(Lint lint, JsonGenerator json) throws IOException {
    Position start = lint.span().position();
    Position end = lint.span().endPosition();
    json.writeStartObject();
    json.writeStringField("lint", lint.id());
    json.writeStringField("file", lint.span().source().name());
    json.writeNumberField("line", start.line());
    json.writeNumberField("column", start.column());
    json.writeNumberField("endLine", end.line());
    json.writeNumberField("endColumn", end.column());
    json.writeStringField("message", lint.message());
    JsonFields.string(json, "hint", lint.hint().isEmpty() ? null : lint.hint());
    json.writeEndObject();
  }
}
