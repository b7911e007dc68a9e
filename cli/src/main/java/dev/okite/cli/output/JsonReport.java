package dev.okite.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.okite.finding.Action;
import dev.okite.finding.Finding;
import java.io.IOException;
import java.io.Writer;

/**
 * The report for programs: one JSON object on one line. The same input gives the same bytes; keys
 * may be added at the end of an object, and none changes its meaning.
 */
public final class JsonReport implements ReportWriter {
  private final String version;

  /** A report of the tool's {@code version}. */
  public JsonReport(String version) {
    this.version = version;
  }

  @Override
  public void write(CheckOutcome outcome, Writer out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("okite", version);
      json.writeArrayFieldStart("findings");
      FindingJson findings = new FindingJson(json);
      for (Finding finding : outcome.findings()) {
        findings.write(finding);
      }
      json.writeEndArray();
      new UnreadableJson(json).write(outcome.unreadable());
      summary(outcome, json);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void summary(CheckOutcome outcome, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("files", outcome.files());
    json.writeNumberField("documents", outcome.documents());
    json.writeNumberField("rules", outcome.rules());
    json.writeNumberField("evaluations", outcome.evaluations());
    json.writeNumberField("denied", outcome.count(Action.DENY));
    json.writeNumberField("warned", outcome.count(Action.WARN));
    json.writeNumberField("audited", outcome.count(Action.AUDIT));
    json.writeNumberField("waived", outcome.waived());
    json.writeNumberField("errors", outcome.errors());
    json.writeEndObject();
  }
}
