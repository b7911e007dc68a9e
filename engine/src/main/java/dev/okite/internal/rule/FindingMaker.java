package dev.okite.internal.rule;

import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.finding.Action;
import dev.okite.finding.EvaluationError;
import dev.okite.finding.Finding;
import dev.okite.finding.FixOperation;
import dev.okite.internal.eval.TooMany;
import dev.okite.internal.tree.NodeFailure;
import dev.okite.internal.tree.Spot;
import dev.okite.value.EvaluationFailure;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the findings of one rule on one document together (language reference 9.3 and 9.4). */
final class FindingMaker {
  private final RulePlan rule;
  private final @Nullable Document document;
  private final List<Finding> findings;
  private int made;

  /**
   * Findings about {@code document}.
   *
   * @param document null over the inventory
   * @param findings where they go
   */
  FindingMaker(RulePlan rule, @Nullable Document document, List<Finding> findings) {
    this.rule = rule;
    this.document = document;
    this.findings = findings;
  }

  /** An ordinary finding. */
  void finding(
      String message,
      Optional<Spot> spot,
      List<Place> see,
      List<Place> evidence,
      List<FixOperation> fixes) {
    add(message, spot, see, evidence, fixes, Optional.empty());
  }

  /** An error finding, which has neither further places nor fixes. */
  void error(NodeFailure failure, Optional<Spot> spot, List<Place> evidence) {
    EvaluationError error =
        new EvaluationError(
            failure.failure().code(), failure.failure().text(), failure.node().span());
    add(error.message(), spot, List.of(), evidence, List.of(), Optional.of(error));
  }

  /** The error finding of a rule for which nothing is left of the budget. */
  void notRun(EvaluationFailure spent) {
    EvaluationError error =
        new EvaluationError(spent.code(), spent.text(), rule.description().span());
    add(error.message(), Optional.empty(), List.of(), List.of(), List.of(), Optional.of(error));
  }

  /** The document of a finding at {@code spot}: over the inventory, that of its place. */
  Optional<Document> document(Optional<Spot> spot) {
    return document != null ? Optional.of(document) : spot.map(Spot::place).map(Place::document);
  }

  private void add(
      String message,
      Optional<Spot> spot,
      List<Place> see,
      List<Place> evidence,
      List<FixOperation> fixes,
      Optional<EvaluationError> error) {
    Optional<Place> root = Optional.ofNullable(document).map(d -> Place.of(d.value()));
    Finding finding =
        new Finding(
            rule.description(),
            rule.policy(),
            Action.DENY,
            rule.description().severity(),
            message,
            document(spot),
            spot.map(Spot::place).or(() -> root),
            see,
            evidence,
            fixes,
            error,
            Optional.empty());
    if (made == TooMany.MAX_FINDINGS) {
      findings.add(TooMany.inPlaceOf(finding));
      throw new RuleEnd();
    }
    made++;
    findings.add(finding);
  }
}
