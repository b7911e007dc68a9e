package dev.okite.internal.screen;

import dev.okite.document.Document;
import dev.okite.finding.Finding;
import dev.okite.internal.rule.RulePlan;
import dev.okite.internal.screen.GuardGroup.State;
import dev.okite.internal.tree.Frame;
import java.util.List;

/** A rule of a screen. */
final class ScreenedRule {
  private final RulePlan rule;
  private final GuardGroup group;
  private final int mark;
  private final int[] before;

  /**
   * A rule.
   *
   * @param rule the rule
   * @param group the conditions under which it runs
   * @param mark the number under which the screen marks it, or -1 if it has to be evaluated always
   * @param before the groups in which policies before have the same rule: where one of these holds,
   *     it has run already
   */
  ScreenedRule(RulePlan rule, GuardGroup group, int mark, int[] before) {
    this.rule = rule;
    this.group = group;
    this.mark = mark;
    this.before = before;
  }

  /** What becomes of a rule on a document. */
  enum Fate {
    RAN,
    /** It ran for a policy before. */
    HAD_RUN,
    KEPT_OUT
  }

  /** As the other, telling {@code meter} what becomes of the rule. */
  void evaluate(
      Walk walk, Frame frame, Document document, List<Finding> findings, RuleMeter meter) {
    frame.refill();
    boolean ruledOut = isRuledOut(walk);
    RuleMeter.Fate fate =
        switch (evaluate(walk, frame, document, findings)) {
          case HAD_RUN -> RuleMeter.Fate.HAD_RUN;
          case KEPT_OUT -> RuleMeter.Fate.KEPT_OUT;
          case RAN -> ruledOut ? RuleMeter.Fate.RULED_OUT : RuleMeter.Fate.EVALUATED;
        };
    meter.rule(rule, fate, frame.steps());
  }

  private boolean isRuledOut(Walk walk) {
    return walk.states()[group.number()] == State.HOLDS && mark >= 0 && !walk.touched().has(mark);
  }

  /** Evaluates the rule unless the walk rules it out, and then it has run all the same. */
  Fate evaluate(Walk walk, Frame frame, Document document, List<Finding> findings) {
    State state = walk.states()[group.number()];
    if (hasRun(walk)) {
      return Fate.HAD_RUN;
    }
    if (state == State.KEPT_OUT) {
      return Fate.KEPT_OUT;
    }
    return isRuledOut(walk) || rule.evaluate(frame, document, findings) != RulePlan.Outcome.KEPT_OUT
        ? Fate.RAN
        : Fate.KEPT_OUT;
  }

  private boolean hasRun(Walk walk) {
    for (int number : before) {
      if (walk.states()[number] == State.HOLDS) {
        return true;
      }
    }
    return false;
  }
}
