package dev.okite.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.okite.cli.baseline.BaselineEntry;
import dev.okite.finding.Action;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * The report for programs: one JSON object on one line. The same input gives the same bytes; keys
 * may be added at the end of an object, and none changes its meaning.
 */
public final class JsonReport implements ReportWriter {
  private final JsonGenerator json;
  private final FindingJson findings;

  private JsonReport(JsonGenerator json) {
    this.json = json;
    this.findings = new FindingJson(json);
  }

  /**
   * Begins a report of the tool's {@code version}.
   *
   * @throws IOException if that cannot be written
   */
  public static JsonReport begin(String version, Writer out) throws IOException {
    JsonReport report = new JsonReport(JsonFields.generator(out));
    report.json.writeStartObject();
    report.json.writeStringField("okite", version);
    report.json.writeArrayFieldStart("findings");
    return report;
  }

  @Override
  public void add(List<Reported> added) throws IOException {
    for (Reported reported : added) {
      findings.write(reported);
    }
  }

  @Override
  public void end(CheckOutcome outcome) throws IOException {
    json.writeEndArray();
    new UnreadableJson(json).write(outcome.unreadable());
    summary(outcome, json);
    json.writeArrayFieldStart("fixed");
    for (BaselineEntry entry : outcome.fixed()) {
      json.writeStartObject();
      json.writeStringField("rule", entry.key().rule());
      json.writeStringField("resource", entry.key().resource());
      json.writeStringField("path", entry.key().path());
      json.writeStringField("message", entry.key().message());
      json.writeNumberField("count", entry.count());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  private static void summary(CheckOutcome outcome, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("files", outcome.files());
    json.writeNumberField("documents", outcome.documents());
    json.writeNumberField("rules", outcome.rules());
    json.writeNumberField("evaluations", outcome.evaluations());
    json.writeNumberField("denied", outcome.counts().of(Action.DENY));
    json.writeNumberField("warned", outcome.counts().of(Action.WARN));
    json.writeNumberField("audited", outcome.counts().of(Action.AUDIT));
    json.writeNumberField("waived", outcome.counts().waived());
    json.writeNumberField("errors", outcome.counts().errors());
    json.writeNumberField("known", outcome.counts().known());
    json.writeNumberField("fixed", outcome.fixedCount());
    json.writeEndObject();
  }
}
