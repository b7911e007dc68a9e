package dev.okite.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.okite.cli.output.VerifyOutcome.Relation;
import dev.okite.finding.Finding;
import dev.okite.signatures.Authority;
import dev.okite.signatures.SignedPayload;
import dev.okite.signatures.StatementSubjects;
import dev.okite.signatures.Verification;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an image, for programs: one JSON object on one line, with findings as {@link
 * JsonReport} writes them. The same input gives the same bytes.
 */
public final class VerifyJson {
  private final String tool;

  /** What the tool's version {@code tool} knows. */
  public VerifyJson(String tool) {
    this.tool = tool;
  }

  /**
   * Writes {@code outcome}.
   *
   * @throws IOException if {@code out} does not take it
   */
  public void write(VerifyOutcome outcome, Writer out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("okite", tool);
      json.writeStringField("image", outcome.image());
      json.writeStringField("digest", outcome.digest());
      json.writeBooleanField("mayRun", outcome.mayRun());
      strings("missing", outcome.missing(), json);
      json.writeArrayFieldStart("authorities");
      for (Authority authority : outcome.authorities()) {
        json.writeStartObject();
        json.writeStringField("name", authority.name());
        json.writeStringField("description", authority.description());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("evidence");
      for (SignedPayload payload : outcome.payloads()) {
        payload(payload, outcome.relation(payload), json);
      }
      json.writeEndArray();
      FindingJson findings = new FindingJson(json);
      json.writeArrayFieldStart("findings");
      for (Finding finding : outcome.findings()) {
        findings.write(finding);
      }
      json.writeEndArray();
      new UnreadableJson(json).write(outcome.unreadable());
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void payload(SignedPayload payload, Relation relation, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("file", payload.file());
    json.writeNumberField("document", payload.document());
    text("digest", payload.digest(), json);
    text("payloadType", payload.payloadType(), json);
    text(
        "relation",
        relation == Relation.NONE ? null : relation.name().toLowerCase(Locale.ROOT),
        json);
    Optional<StatementSubjects> statement = StatementSubjects.of(payload);
    text("predicateType", statement.map(StatementSubjects::predicateType).orElse(null), json);
    strings("subjects", subjects(payload, statement), json);
    json.writeArrayFieldStart("verified");
    for (Verification verification : payload.verifications()) {
      value(verification.fact(), json);
    }
    json.writeEndArray();
    strings("refused", payload.refusals(), json);
    json.writeEndObject();
  }

  private static List<String> subjects(
      SignedPayload payload, Optional<StatementSubjects> statement) {
    String image = payload.image();
    return image != null
        ? List.of(image)
        : statement.map(StatementSubjects::digests).orElse(List.of());
  }

  /** A fact, which consists of maps, texts and numbers. */
  private static void value(@Nullable Object value, JsonGenerator json) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(String.valueOf(entry.getKey()));
        value(entry.getValue(), json);
      }
      json.writeEndObject();
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value.toString());
    }
  }

  private static void text(String name, @Nullable String value, JsonGenerator json)
      throws IOException {
    json.writeFieldName(name);
    value(value, json);
  }

  private static void strings(String name, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
