package dev.okite.cli.output.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.okite.cli.baseline.FindingKey;
import dev.okite.cli.input.Unreadable;
import dev.okite.cli.output.CheckOutcome;
import dev.okite.cli.output.JsonFields;
import dev.okite.cli.output.ReportSettings;
import dev.okite.cli.output.ReportWriter;
import dev.okite.cli.output.Reported;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The report for code scanning. Results are written as they come, and the rules behind them, so
 * that no document and no finding is kept: only the rules, and a count for each key of a finding.
 */
public final class SarifReport implements ReportWriter {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String ROOT = "SRCROOT";

  private final JsonGenerator json;
  private final ReportSettings settings;
  private final SarifLocations locations;
  private final SarifRules rules;
  private final SarifResult result;
  private final Map<String, Integer> seen = new HashMap<>();

  private SarifReport(JsonGenerator json, ReportSettings settings) {
    this.json = json;
    this.settings = settings;
    this.locations = new SarifLocations(json, settings.paths(), ROOT);
    this.rules = new SarifRules(settings);
    this.result = new SarifResult(json, locations, settings.hasBaseline());
  }

  /**
   * Begins a report.
   *
   * @throws IOException if that cannot be written
   */
  public static SarifReport begin(ReportSettings settings, Writer out) throws IOException {
    JsonGenerator json = JsonFields.generator(out);
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeArrayFieldStart("results");
    return new SarifReport(json, settings);
  }

  @Override
  public void add(List<Reported> findings) throws IOException {
    for (Reported reported : findings) {
      String key = FindingKey.of(reported.finding()).fingerprint();
      int occurrence = seen.merge(key, 1, Integer::sum);
      result.write(reported, rules.indexOf(reported.finding()), key + ":" + occurrence);
    }
  }

  @Override
  public void end(CheckOutcome outcome) throws IOException {
    json.writeEndArray();
    tool();
    invocation(outcome);
    json.writeObjectFieldStart("automationDetails");
    json.writeStringField("id", "okite/");
    json.writeEndObject();
    json.writeObjectFieldStart("originalUriBaseIds");
    json.writeObjectFieldStart(ROOT);
    json.writeObjectFieldStart("description");
    json.writeStringField("text", "The root of the repository.");
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  private void tool() throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "okite");
    json.writeStringField("version", settings.version().get());
    json.writeStringField("semanticVersion", settings.version().get());
    json.writeStringField("organization", "Okite");
    rules.write(json);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void invocation(CheckOutcome outcome) throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", !outcome.isIncomplete());
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (Unreadable problem : outcome.unreadable()) {
      json.writeStartObject();
      json.writeStringField("level", "error");
      json.writeObjectFieldStart("descriptor");
      json.writeStringField("id", "unreadable");
      json.writeEndObject();
      json.writeObjectFieldStart("message");
      json.writeStringField(
          "text", "It could not be read, and so was not judged: " + problem.message());
      json.writeEndObject();
      json.writeArrayFieldStart("locations");
      locations.unreadable(problem);
      json.writeEndArray();
      json.writeEndObject();
    }
    if (outcome.evaluations() == 0) {
      json.writeStartObject();
      json.writeStringField("level", "error");
      json.writeObjectFieldStart("message");
      json.writeStringField("text", "Nothing was judged, so that no result says nothing.");
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }
}
