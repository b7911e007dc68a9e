package dev.okite.internal.plan;

import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.ParamRequirement;
import dev.okite.internal.eval.AppliedPolicy;
import dev.okite.internal.eval.Failures;
import dev.okite.internal.rewrite.Rewrites;
import dev.okite.internal.tree.EvalNode;
import dev.okite.internal.tree.Frame;
import dev.okite.internal.tree.NodeFailure;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.Optional;

/** Holds the params of a policy against what has to hold of them (language reference 7.2). */
public final class PlannedRequirement {
  private PlannedRequirement() {}

  /** Why {@code requirement} does not hold of the params of {@code applied}; empty if it does. */
  public static Optional<String> unmet(
      CheckedProgram program, AppliedPolicy applied, ParamRequirement requirement) {
    Slots slots = new Slots();
    ExpressionPlanner planner =
        new ExpressionPlanner(
            new ProgramPlan(program, Rewrites.ALL, PlanLog.NONE), new ParamScope(applied), slots);
    EvalNode condition = planner.plan(requirement.condition()).node();
    try {
      if (condition.test(ConstantFolding.frame(slots))) {
        return Optional.empty();
      }
      if (requirement.because().isEmpty()) {
        return Optional.of(requirement.text());
      }
      EvalNode because = planner.plan(requirement.because().get()).node();
      return Optional.of(message(because, ConstantFolding.frame(slots)));
    } catch (NodeFailure failure) {
      return Optional.of(failure.failure().text());
    }
  }

  private static String message(EvalNode because, Frame frame) {
    Value value = because.eval(frame);
    return value instanceof StringValue text ? text.value() : Failures.notAMessage(value).text();
  }
}
