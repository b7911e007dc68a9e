package dev.okite.internal.reference;

import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.finding.Action;
import dev.okite.finding.EvaluationError;
import dev.okite.finding.Finding;
import dev.okite.finding.FixOperation;
import dev.okite.finding.RuleDescription;
import java.util.List;
import java.util.Optional;

/** Makes the findings of one rule (spec 9.3, 9.4). */
final class FindingMaker {
  private final Run run;
  private final RuleDescription rule;
  private final String policy;

  FindingMaker(Run run, RuleDescription rule, String policy) {
    this.run = run;
    this.rule = rule;
    this.policy = policy;
  }

  RuleDescription rule() {
    return rule;
  }

  Finding finding(
      String message,
      Optional<Spot> spot,
      List<Place> see,
      Spots evidence,
      List<FixOperation> fixes) {
    return make(message, spot, see, evidence, fixes, Optional.empty());
  }

  /** The error finding of a step that {@code trail} led to (spec 8.2). */
  Finding error(Failed failed, Trail trail) {
    return error(
        failed,
        failed.parts().first().or(trail::innermostElement),
        Spots.join(failed.parts(), trail.outwards()));
  }

  /** An error finding has neither further places nor fixes. */
  Finding error(Failed failed, Optional<Spot> spot, Spots evidence) {
    EvaluationError error =
        new EvaluationError(
            failed.failure().code(), failed.failure().text(), failed.expression().span());
    return make(error.message(), spot, List.of(), evidence, List.of(), Optional.of(error));
  }

  private Finding make(
      String message,
      Optional<Spot> spot,
      List<Place> see,
      Spots evidence,
      List<FixOperation> fixes,
      Optional<EvaluationError> error) {
    return new Finding(
        rule,
        policy,
        Action.DENY,
        rule.severity(),
        message,
        document(spot),
        spot.or(this::root).map(Spot::place),
        see,
        evidence.places(),
        fixes,
        error,
        Optional.empty());
  }

  /** The document of a finding at {@code spot}: in a run over the inventory, that of its place. */
  Optional<Document> document(Optional<Spot> spot) {
    return run.document().or(() -> spot.map(Spot::place).map(Place::document));
  }

  /** Where a finding is that nothing shows a place for; nowhere in a run over the inventory. */
  private Optional<Spot> root() {
    return run.document().map(document -> Spot.of(document.value()));
  }
}
