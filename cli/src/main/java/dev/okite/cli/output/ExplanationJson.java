package dev.okite.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.okite.cli.input.Unreadable;
import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.explanation.Explanation;
import dev.okite.explanation.Reason;
import dev.okite.explanation.Where;
import dev.okite.finding.EvaluationError;
import dev.okite.finding.Finding;
import dev.okite.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Explanations for programs: one JSON object on one line, with findings as {@link JsonReport}
 * writes them. The same input gives the same bytes.
 */
public final class ExplanationJson {
  private final String tool;

  /** Explanations as the tool's version {@code tool} gives them. */
  public ExplanationJson(String tool) {
    this.tool = tool;
  }

  /**
   * Writes {@code explanations} of {@code rule}.
   *
   * @throws IOException if {@code out} does not take it
   */
  public void write(
      String rule, List<Explanation> explanations, List<Unreadable> unreadable, Writer out)
      throws IOException {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("okite", tool);
      json.writeStringField("rule", rule);
      json.writeArrayFieldStart("explanations");
      for (Explanation explanation : explanations) {
        explanation(explanation, json);
      }
      json.writeEndArray();
      new UnreadableJson(json).write(unreadable);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void explanation(Explanation explanation, JsonGenerator json) throws IOException {
    FindingJson findings = new FindingJson(json);
    json.writeStartObject();
    json.writeStringField("outcome", explanation.outcome().name().toLowerCase(Locale.ROOT));
    json.writeStringField("policy", explanation.policy());
    Document document = explanation.document().orElse(null);
    JsonFields.string(json, "file", document == null ? null : document.file());
    JsonFields.number(json, "document", document == null ? null : document.index());
    findings.resource(explanation.document().map(Document::identity));
    json.writeBooleanField("complete", explanation.isComplete());
    reasons("reasons", explanation.reasons(), json);
    json.writeArrayFieldStart("findings");
    for (Finding finding : explanation.findings()) {
      findings.write(finding);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void reasons(String name, List<Reason> reasons, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Reason reason : reasons) {
      reason(reason, json);
    }
    json.writeEndArray();
  }

  private static void reason(Reason reason, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", reason.kind().word());
    JsonFields.string(json, "name", reason.name().orElse(null));
    JsonFields.string(json, "value", reason.value().orElse(null));
    error(reason.error().orElse(null), json);
    policy(reason.span().orElse(null), json);
    where(reason.where().orElse(null), json);
    reasons("because", reason.because(), json);
    json.writeNumberField("more", reason.more());
    json.writeBooleanField("cut", reason.isCut());
    json.writeEndObject();
  }

  private static void error(@Nullable EvaluationError error, JsonGenerator json)
      throws IOException {
    json.writeFieldName("error");
    if (error == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("code", error.code().id());
    json.writeStringField("message", error.message());
    json.writeEndObject();
  }

  /** Where in a policy it stands, and the text there. */
  private static void policy(@Nullable Span span, JsonGenerator json) throws IOException {
    json.writeFieldName("policy");
    if (span == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("file", span.source().name());
    json.writeNumberField("line", span.position().line());
    json.writeNumberField("column", span.position().column());
    json.writeNumberField("endLine", span.endPosition().line());
    json.writeNumberField("endColumn", span.endPosition().column());
    json.writeStringField("text", span.text());
    json.writeEndObject();
  }

  /** Where in a document it stands; of what is missing, the nearest place above it too. */
  private static void where(@Nullable Where where, JsonGenerator json) throws IOException {
    json.writeFieldName("where");
    if (where == null) {
      json.writeNull();
      return;
    }
    Place place = where.place();
    json.writeStartObject();
    new FindingJson(json).place(place.document(), place, true);
    json.writeBooleanField("missing", where.isMissing());
    JsonFields.string(json, "nearest", where.nearest().map(Place::pointer).orElse(null));
    json.writeEndObject();
  }
}
