package dev.okite.internal.reference;

import dev.okite.finding.Finding;
import dev.okite.internal.check.RuleApplication;
import dev.okite.internal.check.Symbol;
import dev.okite.internal.eval.TooMany;
import dev.okite.syntax.Assertion;
import dev.okite.syntax.Expr;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.LetStep;
import dev.okite.syntax.MatchStep;
import dev.okite.syntax.Step;
import dev.okite.syntax.WhereClause;
import dev.okite.value.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One rule over one document, or over the inventory (spec 7.4, 8.2). */
final class RuleRun {
  private final RuleApplication application;
  private final Expressions expressions;
  private final FindingMaker maker;
  private final StepListener listener;
  private final List<Finding> findings = new ArrayList<>();

  /** Whether steps or time ran out, which ends the rule (spec 8.3). */
  private boolean over;

  /** How a rule came to run, or not. */
  enum Outcome {
    /** A guard kept it from running. */
    KEPT_OUT,
    /** A guard failed. */
    GUARD_FAILED,
    /** Its steps ran. */
    RAN
  }

  RuleRun(RuleApplication application, String policy, Expressions expressions) {
    this(application, policy, expressions, StepListener.NONE);
  }

  /** A run that {@code listener} hears. */
  RuleRun(
      RuleApplication application, String policy, Expressions expressions, StepListener listener) {
    this.listener = listener;
    this.application = application;
    this.expressions = expressions;
    this.maker = new FindingMaker(expressions.run(), application.rule().description(), policy);
  }

  /** What the rule found, in order. */
  List<Finding> findings() {
    return findings;
  }

  /** Runs the rule if its guards hold: the {@code match}es of its policies (spec 7.3, 7.6). */
  Outcome run() {
    expressions.run().budget().refill();
    Trail trail = Trail.START;
    for (RuleApplication.Guard guard : application.guards()) {
      Optional<Condition> condition = condition(guard.condition(), expressions, trail);
      boolean passes = condition.filter(c -> c.holds() == guard.expected()).isPresent();
      listener.guarded(guard, expressions, passage(condition, passes));
      if (condition.isEmpty()) {
        return Outcome.GUARD_FAILED;
      }
      if (!passes) {
        return Outcome.KEPT_OUT;
      }
      trail = trail.condition(condition.get().spots());
    }
    runFrom(0, expressions, trail);
    return Outcome.RAN;
  }

  /** Runs the steps from {@code start} on, once. */
  private void runFrom(int start, Expressions inside, Trail led) {
    Expressions here = inside;
    Trail trail = led;
    List<Step> steps = application.rule().steps();
    for (int i = start; i < steps.size() && !over; i++) {
      Step step = steps.get(i);
      if (step instanceof ForClause loop) {
        iterate(loop, i + 1, here, trail);
        return;
      }
      if (step instanceof LetStep let) {
        here = declare(let, here);
      } else if (step instanceof Assertion assertion) {
        Optional<Finding> finding = new AssertionRun(assertion, here, trail, maker).run();
        listener.asserted(assertion, here, finding);
        finding.ifPresent(this::add);
      } else {
        Optional<Condition> condition = condition(conditionOf(step), here, trail);
        boolean passes = condition.filter(Condition::holds).isPresent();
        listener.asked(step, here, passage(condition, passes));
        if (condition.isEmpty() || !passes) {
          return;
        }
        trail = trail.condition(condition.get().spots());
      }
    }
  }

  private void iterate(ForClause loop, int next, Expressions here, Trail trail) {
    listener.loopBegins(loop, here);
    boolean failed = false;
    try {
      Shown source = here.evaluate(loop.source());
      for (Item item : Item.in(loop.source(), source)) {
        here.charge(loop.source(), 1);
        here.deeper(
            loop.source(),
            () -> {
              Expressions inside = here.with(loop.binding(), item);
              listener.elementBegins(item, inside);
              runFrom(next, inside, trail.iteration(item, source.spots()));
              listener.elementEnds();
              return true;
            });
        if (over) {
          break;
        }
      }
    } catch (Failed failure) {
      failed = true;
      add(maker.error(failure, trail));
    }
    listener.loopEnds(failed);
  }

  private Expressions declare(LetStep step, Expressions here) {
    Symbol.Let let = here.run().resolutions().let(step);
    return here.with(let, new Thunk(let.name(), let.declaredType(), let.value(), here));
  }

  /** A condition on the way; empty if it failed, which is reported. */
  private Optional<Condition> condition(Expr condition, Expressions here, Trail trail) {
    try {
      return Optional.of(here.condition(condition));
    } catch (Failed failed) {
      add(maker.error(failed, trail));
      return Optional.empty();
    }
  }

  private static StepListener.Passage passage(Optional<Condition> condition, boolean passes) {
    if (condition.isEmpty()) {
      return StepListener.Passage.FAILED;
    }
    return passes ? StepListener.Passage.OPEN : StepListener.Passage.CLOSED;
  }

  private static Expr conditionOf(Step step) {
    return step instanceof MatchStep match ? match.condition() : ((WhereClause) step).condition();
  }

  private void add(Finding finding) {
    if (over) {
      return;
    }
    if (findings.size() == TooMany.MAX_FINDINGS) {
      findings.add(TooMany.inPlaceOf(finding));
      over = true;
      return;
    }
    findings.add(finding);
    over =
        finding
            .error()
            .filter(e -> e.code() == ErrorCode.STEP_LIMIT || e.code() == ErrorCode.TIME_LIMIT)
            .isPresent();
  }
}
