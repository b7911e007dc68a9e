package dev.okite.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.okite.finding.Finding;
import dev.okite.policies.podsecurity.PodSecurityLevel;
import dev.okite.policies.podsecurity.WorkloadLevel;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The levels of workloads for programs: one JSON object on one line, with findings as {@link
 * JsonReport} writes them. The same input gives the same bytes.
 */
public final class LevelJson {
  private final String tool;

  /** Levels as the tool's version {@code tool} finds them. */
  public LevelJson(String tool) {
    this.tool = tool;
  }

  /**
   * Writes {@code outcome}.
   *
   * @throws IOException if {@code out} does not take it
   */
  public void write(LevelOutcome outcome, Writer out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("okite", tool);
      json.writeStringField("version", outcome.version().text());
      json.writeArrayFieldStart("workloads");
      for (WorkloadLevel workload : outcome.workloads()) {
        workload(workload, outcome.files(), json);
      }
      json.writeEndArray();
      new UnreadableJson(json).write(outcome.unreadable());
      summary(outcome, json);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void workload(WorkloadLevel workload, List<String> files, JsonGenerator json)
      throws IOException {
    FindingJson findings = new FindingJson(json);
    json.writeStartObject();
    json.writeStringField("level", workload.level().word());
    findings.place(workload.document(), workload.place(), true);
    findings.resource(Optional.of(workload.document().identity()));
    json.writeObjectFieldStart("obstacles");
    for (Map.Entry<PodSecurityLevel, List<Finding>> above : workload.obstacles().entrySet()) {
      json.writeArrayFieldStart(above.getKey().word());
      for (Finding finding : FindingOrder.sort(above.getValue(), files)) {
        findings.write(finding);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void summary(LevelOutcome outcome, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("files", outcome.files().size());
    json.writeNumberField("documents", outcome.documents());
    json.writeNumberField("workloads", outcome.workloads().size());
    for (PodSecurityLevel level : PodSecurityLevel.values()) {
      json.writeNumberField(level.word(), outcome.count(level));
    }
    json.writeEndObject();
  }
}
