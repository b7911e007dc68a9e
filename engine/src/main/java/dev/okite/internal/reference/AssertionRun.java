package dev.okite.internal.reference;

import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.finding.Finding;
import dev.okite.finding.FixOperation;
import dev.okite.internal.eval.Failures;
import dev.okite.internal.eval.FurtherPlaces;
import dev.okite.syntax.Assertion;
import dev.okite.syntax.AtClause;
import dev.okite.syntax.BecauseClause;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Fix;
import dev.okite.syntax.SeeClause;
import dev.okite.value.StringValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One assertion in one iteration, and the finding that it makes (spec 7.4, 7.5, 9.3). */
final class AssertionRun {
  private final Assertion assertion;
  private final Expressions expressions;
  private final Trail trail;
  private final FindingMaker maker;

  AssertionRun(Assertion assertion, Expressions expressions, Trail trail, FindingMaker maker) {
    this.assertion = assertion;
    this.expressions = expressions;
    this.trail = trail;
    this.maker = maker;
  }

  Optional<Finding> run() {
    Condition condition;
    try {
      condition = expressions.condition(assertion.condition());
    } catch (Failed failed) {
      return Optional.of(conditionFailed(failed));
    }
    boolean fires = condition.holds() == (assertion.kind() == Assertion.Kind.DENY);
    return fires ? Optional.of(fired(condition)) : Optional.empty();
  }

  /** The first place that the failing parts show, else that of `at`, else that of the iteration. */
  private Finding conditionFailed(Failed failed) {
    if (failed.parts().first().isPresent()) {
      return maker.error(failed, trail);
    }
    Optional<Spot> at;
    try {
      at = at();
    } catch (Failed another) {
      at = Optional.empty();
    }
    return maker.error(failed, at.or(trail::innermostElement), trail.outwards());
  }

  /**
   * The clauses are evaluated in this order, however they are written; the first to fail counts.
   */
  private Finding fired(Condition condition) {
    Spots evidence = Spots.join(condition.spots(), trail.outwards());
    Optional<Spot> inferred = condition.spots().first().or(trail::innermostElement);
    Optional<Spot> spot = inferred;
    try {
      spot = at().or(() -> inferred);
      List<Place> see = see();
      String message = message();
      return maker.finding(message, spot, see, evidence, fixes(maker.document(spot)));
    } catch (Failed failed) {
      return maker.error(failed, spot, evidence);
    }
  }

  private Optional<Spot> at() {
    Optional<AtClause> clause = assertion.clause(AtClause.class);
    return clause.flatMap(at -> expressions.evaluate(at.place()).spots().first());
  }

  private List<Place> see() {
    List<Place> places = new ArrayList<>();
    for (Expr place : assertion.clause(SeeClause.class).map(SeeClause::places).orElse(List.of())) {
      Shown shown = expressions.evaluate(place);
      Optional<List<Place>> ofElements = FurtherPlaces.ofElements(shown.value());
      ofElements.ifPresent(places::addAll);
      if (ofElements.isEmpty()) {
        shown.spots().first().map(Spot::place).ifPresent(places::add);
      }
    }
    return places;
  }

  private String message() {
    Optional<BecauseClause> clause = assertion.clause(BecauseClause.class);
    if (clause.isEmpty()) {
      return maker.rule().defaultMessage();
    }
    Expr because = clause.get().message();
    Shown shown = expressions.evaluate(because);
    if (shown.value() instanceof StringValue text) {
      return text.value();
    }
    throw new Failed(Failures.notAMessage(shown.value()), because, shown.spots());
  }

  private List<FixOperation> fixes(Optional<Document> document) {
    List<FixOperation> fixes = new ArrayList<>();
    for (Fix fix : assertion.fixes()) {
      new FixMaker(expressions, document).fix(fix).ifPresent(fixes::add);
    }
    return fixes;
  }
}
