package dev.okite.internal.screen;

import dev.okite.document.Document;
import dev.okite.finding.Finding;
import dev.okite.internal.eval.EvaluationResult;
import dev.okite.internal.tree.Frame;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates policies on documents of one kind: one walk through the document rules out the rules
 * that have nothing to say, and the others are evaluated as they are written. Immutable and shared
 * by all threads.
 *
 * <p>Sound because a rule is ruled out only if it needs something to make a finding or to fail, and
 * the walk looks at every place where that could be (see {@link dev.okite.internal.sketch.Need}).
 */
public final class Screen {
  private final Stop root;
  private final long[] limits;
  private final MarkedRules[] tooHeavy;
  private final ScreenedPolicy[] policies;
  private final int marks;
  private final int groups;
  private final int rules;
  private final Glances glances;

  Screen(
      Stop root,
      long[] limits,
      MarkedRules[] tooHeavy,
      ScreenedPolicy[] policies,
      int marks,
      int groups,
      int rules,
      List<PolicyRules> all) {
    this.root = root;
    this.limits = limits;
    this.tooHeavy = tooHeavy;
    this.policies = policies;
    this.marks = marks;
    this.groups = groups;
    this.rules = rules;
    this.glances = new Glances(this, all);
  }

  /** How many rules documents of the kind may touch. */
  int ruleCount() {
    return rules;
  }

  /** Room for what walks find out, one after the other. */
  public Walk newWalk() {
    return new Walk(new Marks(marks), new GuardGroup.State[groups], new boolean[policies.length]);
  }

  /** What comes of a document that a walk shows nothing in; null where it shows something. */
  public @Nullable EvaluationResult glance(Document document) {
    return glances.at(document);
  }

  /** Tells {@code each} the numbers of the policies that have matched in {@code walk}. */
  public void forEachMatch(Walk walk, IntConsumer each) {
    for (int i = 0; i < policies.length; i++) {
      if (walk.matched()[i]) {
        each.accept(policies[i].number());
      }
    }
  }

  /**
   * Walks through a document of the screen's kind.
   *
   * @return how many rules ran, all of which have nothing to say; -1 if some have to be evaluated
   */
  public int walk(Document document, Walk walk) {
    Marks touched = walk.touched();
    touched.clear();
    look(document, touched);
    int evaluations = 0;
    for (int i = 0; i < policies.length; i++) {
      for (GuardGroup group : policies[i].groups()) {
        GuardGroup.State state = group.evaluateQuickly(document.value());
        if (state == GuardGroup.State.FAILED
            || group.shared()
            || (state == GuardGroup.State.HOLDS
                && (group.alwaysRun() || group.screened().anyIn(touched)))) {
          return -1;
        }
        if (state == GuardGroup.State.HOLDS) {
          evaluations += group.rules();
          walk.matches(i);
        }
      }
    }
    return evaluations;
  }

  /**
   * Evaluates what a walk through a document has not ruled out.
   *
   * @param walk has been taken through the document
   * @param frame has been started with the document
   * @return how many rules ran
   */
  public int evaluate(Walk walk, Frame frame, Document document, List<Finding> findings) {
    int evaluations = 0;
    for (int i = 0; i < policies.length; i++) {
      ScreenedPolicy policy = policies[i];
      frame.clear(0, policy.slots());
      for (GuardGroup group : policy.groups()) {
        walk.states()[group.number()] = group.evaluate(frame, document.value());
      }
      for (ScreenedRule rule : policy.rules()) {
        ScreenedRule.Fate fate = rule.evaluate(walk, frame, document, findings);
        evaluations += fate == ScreenedRule.Fate.RAN ? 1 : 0;
        if (fate != ScreenedRule.Fate.KEPT_OUT) {
          walk.matches(i);
        }
      }
    }
    return evaluations;
  }

  /** As {@link #evaluate}, telling {@code meter} what becomes of each rule of the screen. */
  public void measure(
      Walk walk, Frame frame, Document document, List<Finding> findings, RuleMeter meter) {
    for (ScreenedPolicy policy : policies) {
      frame.clear(0, policy.slots());
      for (GuardGroup group : policy.groups()) {
        frame.refill();
        walk.states()[group.number()] = group.evaluate(frame, document.value());
        meter.guards(frame.steps());
      }
      for (ScreenedRule rule : policy.rules()) {
        rule.evaluate(walk, frame, document, findings, meter);
      }
    }
  }

  private void look(Document document, Marks touched) {
    root.visit(document.value(), touched);
    for (int i = 0; i < limits.length; i++) {
      if (document.value().weight() > limits[i]) {
        tooHeavy[i].mark(touched);
      }
    }
  }
}
