package dev.okite.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.document.ResourceIdentity;
import dev.okite.finding.EvaluationError;
import dev.okite.finding.Finding;
import dev.okite.finding.FixOperation;
import dev.okite.finding.JsonPatch;
import dev.okite.finding.Owner;
import dev.okite.finding.Phase;
import dev.okite.finding.RuleDescription;
import dev.okite.finding.Waiver;
import dev.okite.source.Position;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes findings as JSON objects. */
final class FindingJson {
  private final JsonGenerator json;

  FindingJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes {@code reported}, and whether it is known. */
  void write(Reported reported) throws IOException {
    json.writeStartObject();
    fields(reported.finding());
    json.writeBooleanField("known", reported.isKnown());
    json.writeEndObject();
  }

  void write(Finding finding) throws IOException {
    json.writeStartObject();
    fields(finding);
    json.writeEndObject();
  }

  private void fields(Finding finding) throws IOException {
    RuleDescription rule = finding.rule();
    Optional<Document> document = FindingOrder.documentOf(finding);
    json.writeStringField("rule", rule.name());
    json.writeStringField("policy", finding.policy());
    json.writeStringField("action", finding.action().word());
    json.writeStringField("severity", finding.severity().word());
    json.writeStringField("message", finding.message());
    place(document.orElse(null), finding.place().orElse(null), true);
    resource(finding.document().or(() -> document).map(Document::identity));
    JsonFields.strings(json, "controls", rule.controls());
    JsonFields.string(json, "remedy", rule.remedy().orElse(null));
    error(finding.error().orElse(null));
    waiver(finding.waiver().orElse(null));
    json.writeArrayFieldStart("see");
    for (Place place : finding.see()) {
      json.writeStartObject();
      place(place.document(), place, false);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("fixes");
    for (FixOperation fix : finding.fixes()) {
      fix(fix);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("patch");
    for (JsonPatch.Operation operation : finding.patch().operations()) {
      operation(operation);
    }
    json.writeEndArray();
    JsonFields.string(json, "owner", rule.owner().map(Owner::word).orElse(null));
    JsonFields.string(json, "phase", rule.phase().map(Phase::word).orElse(null));
  }

  /** Writes where something is, as fields of the object that is open. */
  void place(@Nullable Document document, @Nullable Place place, boolean withEnd)
      throws IOException {
    Position start = place == null ? null : place.start().orElse(null);
    JsonFields.string(json, "file", document == null ? null : document.file());
    JsonFields.number(json, "document", document == null ? null : document.index());
    JsonFields.number(json, "line", start == null ? null : start.line());
    JsonFields.number(json, "column", start == null ? null : start.column());
    if (withEnd) {
      Position end = place == null ? null : place.end().orElse(null);
      JsonFields.number(json, "endLine", end == null ? null : end.line());
      JsonFields.number(json, "endColumn", end == null ? null : end.column());
    }
    JsonFields.string(json, "path", place == null ? null : place.pointer());
  }

  /** Writes what the object calls itself. */
  void resource(Optional<ResourceIdentity> identity) throws IOException {
    json.writeObjectFieldStart("resource");
    JsonFields.string(
        json, "apiVersion", identity.flatMap(ResourceIdentity::apiVersion).orElse(null));
    JsonFields.string(json, "kind", identity.flatMap(ResourceIdentity::kind).orElse(null));
    JsonFields.string(
        json, "namespace", identity.flatMap(ResourceIdentity::namespace).orElse(null));
    JsonFields.string(json, "name", identity.flatMap(ResourceIdentity::name).orElse(null));
    json.writeEndObject();
  }

  private void error(@Nullable EvaluationError error) throws IOException {
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

  private void waiver(@Nullable Waiver waiver) throws IOException {
    json.writeFieldName("waivedBy");
    if (waiver == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("exception", waiver.exception());
    json.writeStringField("reason", waiver.reason());
    json.writeStringField("owner", waiver.owner());
    json.writeStringField("expires", waiver.expires().toString());
    JsonFields.string(json, "approvedBy", waiver.approvedBy().orElse(null));
    JsonFields.string(json, "ticket", waiver.ticket().orElse(null));
    json.writeEndObject();
  }

  private void fix(FixOperation fix) throws IOException {
    json.writeStartObject();
    json.writeStringField("op", operation(fix.kind()));
    json.writeStringField("path", fix.pointer());
    json.writeFieldName("value");
    if (fix.value().isPresent()) {
      new ValueJson(json).write(fix.value().get());
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }

  /** An operation of RFC 6902, where a removal has no value. */
  private void operation(JsonPatch.Operation operation) throws IOException {
    json.writeStartObject();
    json.writeStringField("op", operation.kind().word());
    json.writeStringField("path", operation.path());
    if (operation.value().isPresent()) {
      json.writeFieldName("value");
      new ValueJson(json).write(operation.value().get());
    }
    json.writeEndObject();
  }

  /** The word that the language has for it. */
  private static String operation(FixOperation.Kind kind) {
    return switch (kind) {
      case REMOVE -> "remove";
      case SET -> "set";
      case APPEND -> "add";
    };
  }
}
