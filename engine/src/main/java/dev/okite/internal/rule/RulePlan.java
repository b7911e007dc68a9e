package dev.okite.internal.rule;

import dev.okite.document.Document;
import dev.okite.finding.Finding;
import dev.okite.finding.RuleDescription;
import dev.okite.internal.sketch.Need;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.internal.tree.Frame;
import dev.okite.internal.tree.NodeFailure;
import dev.okite.value.EvaluationFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of one applied policy, ready to run. Immutable and shared by all threads.
 *
 * @param description what the rule says about itself
 * @param policy the full name of the applied policy
 * @param number a number that it shares with the same rule of other policies, if its params are the
 *     same there
 * @param guards what has to hold before it runs, in order
 * @param steps its steps
 * @param scopeStart the first slot that belongs to the rule alone
 * @param scopeEnd the slot behind the last one
 * @param asksFirst whether it is asked whether the rule stays quiet before its findings are made
 */
public record RulePlan(
    RuleDescription description,
    String policy,
    int number,
    List<Guard> guards,
    Block steps,
    int scopeStart,
    int scopeEnd,
    boolean asksFirst) {
  public RulePlan {
    guards = List.copyOf(guards);
  }

  /** How a rule came to run, or not. */
  public enum Outcome {
    /** A guard kept it from running. */
    KEPT_OUT,
    /** A guard failed. */
    GUARD_FAILED,
    /** Its steps ran. */
    RAN
  }

  /**
   * Evaluates the rule.
   *
   * @param document the document under evaluation; null over the inventory
   */
  public Outcome evaluate(Frame frame, @Nullable Document document, List<Finding> findings) {
    frame.clear(scopeStart, scopeEnd);
    frame.refill();
    try {
      frame.charge(1);
    } catch (EvaluationFailure spent) {
      new FindingMaker(this, document, findings).notRun(spent);
      return Outcome.GUARD_FAILED;
    }
    try {
      if (!guardsHold(frame)) {
        return Outcome.KEPT_OUT;
      }
    } catch (NodeFailure failure) {
      newRun(frame, document, findings).guardFailed(failure);
      return Outcome.GUARD_FAILED;
    }
    if (!asksFirst || !QuietPhase.staysQuiet(steps, frame)) {
      frame.clear(scopeStart, scopeEnd);
      newRun(frame, document, findings).run();
    }
    return Outcome.RAN;
  }

  private boolean guardsHold(Frame frame) {
    for (int i = 0; i < guards.size(); i++) {
      if (!guards.get(i).letsPass(frame)) {
        return false;
      }
    }
    return true;
  }

  private RuleRun newRun(Frame frame, @Nullable Document document, List<Finding> findings) {
    return new RuleRun(this, frame, document, findings);
  }

  /**
   * What it takes for the rule not to stay quiet where its guards hold.
   *
   * @param sketcher knows the kind of document
   */
  public Need speaks(Sketcher sketcher) {
    return steps.speaks(sketcher);
  }
}
