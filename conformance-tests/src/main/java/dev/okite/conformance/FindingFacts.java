package dev.okite.conformance;

import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.document.ResourceIdentity;
import dev.okite.finding.EvaluationError;
import dev.okite.finding.Finding;
import dev.okite.finding.FixOperation;
import dev.okite.finding.RuleDescription;
import dev.okite.finding.Waiver;
import dev.okite.value.ListValue;
import dev.okite.value.Value;
import java.util.List;
import java.util.Optional;

/** Tells a finding of the engine as facts. */
final class FindingFacts {
  private final Finding finding;
  private final Optional<Document> document;
  private final Facts.Builder facts = new Facts.Builder();

  private FindingFacts(Finding finding) {
    this.finding = finding;
    this.document = finding.place().map(Place::document).or(finding::document);
  }

  static Facts of(Finding finding) {
    FindingFacts facts = new FindingFacts(finding);
    facts.addRule(finding.rule());
    facts.addFinding();
    finding.place().ifPresent(facts::addPlace);
    finding.error().ifPresent(facts::addError);
    finding.waiver().ifPresent(facts::addWaiver);
    finding.document().map(Document::identity).ifPresent(facts::addIdentity);
    return facts.facts.build();
  }

  private void addRule(RuleDescription rule) {
    facts.put("rule", rule.name());
    facts.putAll("controls", rule.controls());
    rule.owner().ifPresent(o -> facts.put("owner", o.word()));
    rule.phase().ifPresent(p -> facts.put("phase", p.word()));
    rule.remedy().ifPresent(r -> facts.put("remedy", r));
  }

  private void addFinding() {
    facts.put("policy", finding.policy());
    facts.put("action", finding.action().word());
    facts.put("severity", finding.severity().word());
    facts.put("message", finding.message());
    document.ifPresent(d -> facts.put("file", d.file()).put("document", d.index()));
    facts.putAll("see", places(finding.see()));
    facts.putAll("evidence", places(finding.evidence()));
    facts.putAll("fixes", finding.fixes().stream().map(FindingFacts::fix).toList());
  }

  private void addPlace(Place place) {
    facts.put("pointer", place.pointer()).put("missing", place.missing());
    place.start().ifPresent(p -> facts.put("line", p.line()).put("column", p.column()));
    place.end().ifPresent(p -> facts.put("endLine", p.line()).put("endColumn", p.column()));
  }

  private void addError(EvaluationError error) {
    facts.put("error", error.code().id());
    facts.put("errorLine", error.span().position().line());
    facts.put("errorColumn", error.span().position().column());
  }

  private void addWaiver(Waiver waiver) {
    facts.put("waivedBy", waiver.exception());
    facts.put("waiverReason", waiver.reason());
    facts.put("waiverOwner", waiver.owner());
    facts.put("waiverExpires", waiver.expires());
  }

  private void addIdentity(ResourceIdentity identity) {
    identity.apiVersion().ifPresent(v -> facts.put("apiVersion", v));
    identity.kind().ifPresent(k -> facts.put("kind", k));
    identity.namespace().ifPresent(n -> facts.put("namespace", n));
    identity.name().ifPresent(n -> facts.put("name", n));
  }

  private List<String> places(List<Place> places) {
    return places.stream().map(this::pointer).distinct().toList();
  }

  private String pointer(Place place) {
    boolean here = document.filter(d -> d == place.document()).isPresent();
    return here ? place.pointer() : place.document() + place.pointer();
  }

  private static String fix(FixOperation fix) {
    return switch (fix.kind()) {
      case REMOVE -> "remove " + fix.pointer();
      case SET -> "set " + fix.pointer() + " = " + fix.value().map(FindingFacts::json).orElse("");
      case APPEND ->
          "add " + fix.value().map(FindingFacts::json).orElse("") + " to " + fix.pointer();
    };
  }

  /** A value as JSON: what a list that holds it renders between its brackets. */
  private static String json(Value value) {
    String list = ListValue.of(List.of(value)).render();
    return list.substring(1, list.length() - 1);
  }
}
