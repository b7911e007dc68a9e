package dev.okite.internal.plan;

import dev.okite.document.Document;
import dev.okite.internal.check.CheckedException;
import dev.okite.internal.eval.EvaluationInput;
import dev.okite.internal.eval.ExceptionConditions;
import dev.okite.internal.tree.EvalNode;
import dev.okite.internal.tree.Evaluation;
import dev.okite.internal.tree.Frame;
import dev.okite.internal.tree.NodeFailure;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Runs the plans of conditions in one evaluation. */
final class PlannedConditions implements ExceptionConditions {
  private final IdentityHashMap<CheckedException, ConditionPlan> plans;
  private final RunPlan rules;
  private final List<String> ruleNames;
  private final EvaluationInput input;
  private final Evaluation evaluation;
  private final IdentityHashMap<Document, BitSet> ran = new IdentityHashMap<>();
  private @Nullable BitSet ranOverInventory;
  private final IdentityHashMap<CheckedException, Frame> frames = new IdentityHashMap<>();
  private @Nullable Document current;

  PlannedConditions(
      IdentityHashMap<CheckedException, ConditionPlan> plans,
      RunPlan rules,
      List<String> ruleNames,
      EvaluationInput input) {
    this.plans = plans;
    this.rules = rules;
    this.ruleNames = ruleNames;
    this.input = input;
    this.evaluation = PlannedEvaluator.evaluation(input, rules.sharedSlots(), rules.indexSlots());
  }

  @Override
  public boolean holds(CheckedException exception, Document document, Value finding) {
    ConditionPlan plan = plans.get(exception);
    return plan == null || test(plan.whole(), frame(exception, plan, document, finding));
  }

  @Override
  public boolean concerns(CheckedException exception, Document document) {
    ConditionPlan plan = plans.get(exception);
    EvalNode part = plan == null ? null : plan.ofDocument();
    return plan == null
        || part == null
        || test(part, frame(exception, plan, document, NullValue.ABSENT));
  }

  @Override
  public boolean runs(Set<String> names, Document document) {
    if (ranOverInventory == null) {
      ranOverInventory = run(null);
    }
    BitSet numbers = ran.computeIfAbsent(document, this::run);
    return IntStream.concat(numbers.stream(), ranOverInventory.stream())
        .anyMatch(number -> names.contains(ruleNames.get(number)));
  }

  /** The numbers of the rules that run on {@code document}, or over the inventory. */
  private BitSet run(@Nullable Document document) {
    BitSet numbers = new BitSet(rules.rules());
    Frame frame = new Frame(evaluation, rules.frameSlots(), rules.hoisted());
    for (PolicyPlan policy : rules.policies()) {
      if (policy.overInventory() == (document == null)) {
        frame.start(
            document == null ? NullValue.ABSENT : document.value(),
            document == null
                ? input.limits().overInventory(input.documents().size())
                : input.limits().maxSteps());
        policy.evaluate(frame, numbers, document, new Tally());
      }
    }
    return numbers;
  }

  private Frame frame(
      CheckedException exception, ConditionPlan plan, Document document, Value finding) {
    if (current != document) {
      current = document;
      frames.clear();
    }
    Frame frame = frames.get(exception);
    if (frame == null) {
      frame = new Frame(evaluation, plan.slots(), plan.hoisted());
      frame.start(document.value());
      frames.put(exception, frame);
    }
    frame.clear(0, plan.slots());
    frame.bind(plan.findingSlot(), finding);
    return frame;
  }

  private static boolean test(EvalNode condition, Frame frame) {
    try {
      return condition.test(frame);
    } catch (NodeFailure failure) {
      throw failure.failure();
    }
  }
}
