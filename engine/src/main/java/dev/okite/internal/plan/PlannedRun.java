package dev.okite.internal.plan;

import dev.okite.document.Document;
import dev.okite.internal.eval.EvaluationInput;
import dev.okite.internal.eval.EvaluationResult;
import dev.okite.internal.screen.Screen;
import dev.okite.internal.screen.Walk;
import dev.okite.internal.tree.Frame;
import dev.okite.value.NullValue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One evaluation. What it needs it makes when it is first needed. Belongs to one thread. */
final class PlannedRun {
  private final RunPlan plan;
  private final EvaluationInput input;
  private final Tally tally = new Tally();
  private final boolean[] matched;
  private @Nullable Frame frame;
  private @Nullable BitSet ran;
  private @Nullable Screen screen;
  private @Nullable Walk walk;

  PlannedRun(RunPlan plan, EvaluationInput input) {
    this.plan = plan;
    this.input = input;
    this.matched = new boolean[plan.policies().size()];
  }

  EvaluationResult evaluate() {
    if (plan.judgesDocuments()) {
      List<Document> documents = input.documents();
      for (int i = 0; i < documents.size(); i++) {
        evaluate(documents.get(i));
      }
    }
    noteMatches();
    if (plan.judgesInventory()) {
      evaluateOverInventory();
    }
    return new EvaluationResult(tally.findings, tally.evaluations, unmatched());
  }

  private void evaluate(Document document) {
    Screen known = plan.screens().forDocument(document.value());
    if (known == null) {
      evaluateAll(document);
      return;
    }
    Walk taken = walk;
    if (taken == null || known != screen) {
      noteMatches();
      taken = known.newWalk();
      walk = taken;
      screen = known;
    }
    int quiet = known.walk(document, taken);
    if (quiet >= 0) {
      tally.evaluations += quiet;
    } else {
      Frame started = frame();
      started.start(document.value());
      tally.evaluations += known.evaluate(taken, started, document, tally.findings);
    }
  }

  private void noteMatches() {
    if (walk != null && screen != null) {
      screen.forEachMatch(walk, policy -> matched[policy] = true);
    }
  }

  private void evaluateAll(Document document) {
    Frame started = frame();
    started.start(document.value());
    BitSet rules = ran();
    for (int i = 0; i < matched.length; i++) {
      PolicyPlan policy = plan.policies().get(i);
      if (!policy.overInventory()) {
        matched[i] |= policy.evaluate(started, rules, document, tally);
      }
    }
  }

  private void evaluateOverInventory() {
    Frame started = frame();
    BitSet rules = ran();
    for (int i = 0; i < matched.length; i++) {
      PolicyPlan policy = plan.policies().get(i);
      if (policy.overInventory()) {
        started.start(NullValue.ABSENT, input.limits().overInventory(input.documents().size()));
        matched[i] |= policy.evaluate(started, rules, null, tally);
      }
    }
  }

  /** The policies that matched nothing, in order. */
  private List<String> unmatched() {
    List<String> names = List.of();
    for (int i = 0; i < matched.length; i++) {
      if (!matched[i]) {
        names = names.isEmpty() ? new ArrayList<>() : names;
        names.add(plan.policies().get(i).name());
      }
    }
    return names;
  }

  private BitSet ran() {
    if (ran == null) {
      ran = new BitSet(plan.rules());
    }
    ran.clear();
    return ran;
  }

  private Frame frame() {
    if (frame == null) {
      frame =
          new Frame(
              PlannedEvaluator.evaluation(input, plan.sharedSlots(), plan.indexSlots()),
              plan.frameSlots(),
              plan.hoisted());
    }
    return frame;
  }
}
