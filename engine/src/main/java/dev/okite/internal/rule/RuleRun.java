package dev.okite.internal.rule;

import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.finding.Finding;
import dev.okite.finding.FixOperation;
import dev.okite.internal.eval.Failures;
import dev.okite.internal.eval.FurtherPlaces;
import dev.okite.internal.tree.EvalNode;
import dev.okite.internal.tree.Frame;
import dev.okite.internal.tree.NodeFailure;
import dev.okite.internal.tree.Shown;
import dev.okite.internal.tree.Spot;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The second phase of one rule on one document: makes its findings (language reference 8.2, 9.2 and
 * 9.3).
 */
final class RuleRun {
  private final RulePlan rule;
  private final Frame frame;
  private final FindingMaker maker;

  /** How many of the rule's guards held. */
  private int guardsPassed;

  /** The steps around the one that runs, the innermost first. */
  private final Deque<Surrounding> around = new ArrayDeque<>();

  RuleRun(RulePlan rule, Frame frame, @Nullable Document document, List<Finding> findings) {
    this.rule = rule;
    this.frame = frame;
    this.maker = new FindingMaker(rule, document, findings);
  }

  /** Runs all steps of the rule. */
  void run() {
    guardsPassed = rule.guards().size();
    try {
      rule.steps().run(frame, this);
    } catch (RuleEnd end) {
      return;
    } catch (NodeFailure failure) {
      // Only binding an iteration fails outside a step's own handling: the budget is spent.
      report(failure);
    }
  }

  /** A guard failed: an error finding, with what the guards before it show as evidence. */
  void guardFailed(NodeFailure failure) {
    try {
      while (rule.guards().get(guardsPassed).letsPass(frame)) {
        guardsPassed++;
      }
    } catch (NodeFailure same) {
      report(failure);
    }
  }

  /** Runs {@code inner} as part of what {@code step} lets through. */
  void within(Surrounding step, Runnable inner) {
    around.push(step);
    inner.run();
    around.pop();
  }

  /** An expression of a step failed. */
  void failed(NodeFailure failure) {
    report(failure);
    end(failure);
  }

  /** The condition of an assertion failed: where it shows no place, the assertion's own does. */
  void conditionFailed(NodeFailure failure, AssertionText text) {
    Shown parts = failure.shown();
    Optional<Spot> spot = Optional.ofNullable(parts.first());
    if (spot.isEmpty() && text.at() != null) {
      try {
        spot = at(text.at());
      } catch (NodeFailure another) {
        spot = Optional.empty();
      }
    }
    maker.error(failure, spot.or(this::innermostElement), evidence(parts));
    end(failure);
  }

  /**
   * An assertion with {@code condition} makes a finding. Its clauses are evaluated in this order.
   */
  void fired(EvalNode condition, AssertionText text) {
    Shown shown = new Shown();
    condition.show(frame, shown);
    Optional<Spot> inferred = Optional.ofNullable(shown.first()).or(this::innermostElement);
    List<Place> evidence = evidence(shown);
    Optional<Spot> spot = inferred;
    try {
      if (text.at() != null) {
        spot = at(text.at()).or(() -> inferred);
      }
      List<Place> see = see(text.see());
      String message = message(text.because());
      List<FixOperation> fixes = fixes(text.fixes(), maker.document(spot));
      maker.finding(message, spot, see, evidence, fixes);
    } catch (NodeFailure failure) {
      maker.error(failure, spot, evidence);
      end(failure);
    }
  }

  private Optional<Spot> at(EvalNode place) {
    place.eval(frame);
    return Optional.ofNullable(place.firstShown(frame));
  }

  private List<Place> see(List<EvalNode> expressions) {
    List<Place> places = new ArrayList<>();
    for (EvalNode expression : expressions) {
      Optional<List<Place>> ofElements = FurtherPlaces.ofElements(expression.eval(frame));
      ofElements.ifPresent(places::addAll);
      if (ofElements.isEmpty()) {
        Optional.ofNullable(expression.firstShown(frame)).map(Spot::place).ifPresent(places::add);
      }
    }
    return places;
  }

  private String message(@Nullable EvalNode because) {
    if (because == null) {
      return rule.description().defaultMessage();
    }
    Value message = because.eval(frame);
    if (message instanceof StringValue text) {
      return text.value();
    }
    throw because.failure(frame, Failures.notAMessage(message), because);
  }

  private List<FixOperation> fixes(List<FixPlan> plans, Optional<Document> document) {
    List<FixOperation> fixes = new ArrayList<>();
    for (FixPlan plan : plans) {
      plan.operation(frame, document).ifPresent(fixes::add);
    }
    return fixes;
  }

  private void report(NodeFailure failure) {
    Shown parts = failure.shown();
    maker.error(
        failure, Optional.ofNullable(parts.first()).or(this::innermostElement), evidence(parts));
  }

  /** Ends the rule if the budget is spent. */
  private static void end(NodeFailure failure) {
    if (failure.isFinal()) {
      throw new RuleEnd();
    }
  }

  /** The place of the innermost element that has one. */
  private Optional<Spot> innermostElement() {
    for (Surrounding step : around) {
      if (step instanceof IterationUnderWay iteration && iteration.element(frame).isPlaced()) {
        return Optional.of(Spot.of(iteration.element(frame)));
      }
    }
    return Optional.empty();
  }

  /**
   * What {@code first} holds, then what the steps and guards around show, from the innermost
   * outwards.
   */
  private List<Place> evidence(Shown first) {
    Shown shown = new Shown();
    shown.addFrom(first, 0);
    try {
      for (Surrounding step : around) {
        step.showEvidence(frame, shown);
      }
      for (int i = guardsPassed - 1; i >= 0; i--) {
        rule.guards().get(i).showEvidence(frame, shown);
      }
    } catch (NodeFailure spent) {
      // The budget ran out: what was shown until then still counts.
      return shown.places();
    }
    return shown.places();
  }
}
