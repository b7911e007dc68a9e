package dev.okite.cli.output.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.okite.cli.output.FixText;
import dev.okite.cli.output.Reported;
import dev.okite.document.Place;
import dev.okite.finding.Action;
import dev.okite.finding.Finding;
import dev.okite.finding.Severity;
import dev.okite.finding.Waiver;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes findings as results. */
final class SarifResult {
  private final JsonGenerator json;
  private final SarifLocations locations;
  private final boolean hasBaseline;

  SarifResult(JsonGenerator json, SarifLocations locations, boolean hasBaseline) {
    this.json = json;
    this.locations = locations;
    this.hasBaseline = hasBaseline;
  }

  /**
   * Writes one.
   *
   * @param rule the number of its rule
   * @param fingerprint what it is recognised by in the next run
   */
  void write(Reported reported, int rule, String fingerprint) throws IOException {
    Finding finding = reported.finding();
    json.writeStartObject();
    json.writeStringField("ruleId", finding.rule().name());
    json.writeNumberField("ruleIndex", rule);
    json.writeStringField("level", level(finding));
    json.writeObjectFieldStart("message");
    json.writeStringField("text", message(finding));
    json.writeEndObject();
    json.writeArrayFieldStart("locations");
    locations.finding(finding);
    json.writeEndArray();
    related(finding.see());
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("primaryLocationLineHash", fingerprint);
    json.writeEndObject();
    if (hasBaseline) {
      json.writeStringField("baselineState", reported.isKnown() ? "unchanged" : "new");
    }
    if (finding.waiver().isPresent()) {
      suppression(finding.waiver().get());
    }
    fixes(finding);
    json.writeObjectFieldStart("properties");
    json.writeStringField("policy", finding.policy());
    json.writeStringField("action", finding.action().word());
    json.writeStringField("severity", finding.severity().word());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void related(List<Place> see) throws IOException {
    if (see.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("relatedLocations");
    for (int i = 0; i < see.size(); i++) {
      locations.related(i + 1, see.get(i));
    }
    json.writeEndArray();
  }

  private void suppression(Waiver waiver) throws IOException {
    json.writeArrayFieldStart("suppressions");
    json.writeStartObject();
    json.writeStringField("kind", "external");
    json.writeStringField("status", "accepted");
    json.writeStringField("justification", waiver.reason());
    json.writeObjectFieldStart("properties");
    json.writeStringField("exception", waiver.exception());
    json.writeStringField("owner", waiver.owner());
    json.writeStringField("expires", waiver.expires().toString());
    if (waiver.approvedBy().isPresent()) {
      json.writeStringField("approvedBy", waiver.approvedBy().get());
    }
    if (waiver.ticket().isPresent()) {
      json.writeStringField("ticket", waiver.ticket().get());
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void fixes(Finding finding) throws IOException {
    Optional<List<TextEdit>> edits = FixEdits.of(finding);
    if (edits.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("fixes");
    json.writeStartObject();
    json.writeObjectFieldStart("description");
    json.writeStringField("text", FixText.of(finding).orElse("fix"));
    json.writeEndObject();
    json.writeArrayFieldStart("artifactChanges");
    json.writeStartObject();
    locations.artifact(finding.document().orElseThrow().file());
    json.writeArrayFieldStart("replacements");
    for (TextEdit edit : edits.get()) {
      json.writeStartObject();
      locations.region("deletedRegion", edit.region(), null);
      json.writeObjectFieldStart("insertedContent");
      json.writeStringField("text", edit.inserted());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static String message(Finding finding) {
    String text = finding.message().isBlank() ? finding.rule().defaultMessage() : finding.message();
    String error =
        finding
            .error()
            .map(e -> "error " + e.code().id() + ", so that this was not judged: ")
            .orElse("");
    // Brackets before a parenthesis would make a link.
    return error + (text.contains("](") ? text.replace("](", "] (") : text);
  }

  /** What does not block is at most a warning. */
  private static String level(Finding finding) {
    if (finding.isError() || finding.action() == Action.DENY) {
      return "error";
    }
    boolean isMild = finding.severity().compareTo(Severity.LOW) <= 0;
    return finding.action() == Action.AUDIT || isMild ? "note" : "warning";
  }
}
