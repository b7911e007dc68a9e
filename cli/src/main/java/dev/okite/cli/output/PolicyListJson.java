package dev.okite.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.okite.PolicyDescription;
import dev.okite.finding.RuleDescription;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Policies and rules for programs: one JSON object on one line. */
public final class PolicyListJson {
  private PolicyListJson() {}

  /**
   * Writes {@code policies} and {@code rules}.
   *
   * @throws IOException if that cannot be written
   */
  public static void write(
      String version, List<PolicyDescription> policies, List<RuleDescription> rules, Writer out)
      throws IOException {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("okite", version);
      json.writeArrayFieldStart("policies");
      for (PolicyDescription policy : policies) {
        write(policy, json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("rules");
      for (RuleDescription rule : rules) {
        write(rule, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void write(PolicyDescription policy, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("policy", policy.name());
    JsonFields.string(json, "title", policy.title().orElse(null));
    json.writeStringField("documentation", policy.documentation());
    json.writeBooleanField("overInventory", policy.overInventory());
    JsonFields.strings(json, "rules", policy.rules().stream().map(RuleDescription::name).toList());
    json.writeEndObject();
  }

  private static void write(RuleDescription rule, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", rule.name());
    json.writeStringField("severity", rule.severity().word());
    JsonFields.string(json, "title", rule.title().orElse(null));
    json.writeStringField("documentation", rule.documentation());
    JsonFields.string(json, "remedy", rule.remedy().orElse(null));
    JsonFields.strings(json, "controls", rule.controls());
    JsonFields.string(json, "owner", rule.owner().map(owner -> owner.word()).orElse(null));
    JsonFields.string(json, "phase", rule.phase().map(phase -> phase.word()).orElse(null));
    json.writeEndObject();
  }
}
