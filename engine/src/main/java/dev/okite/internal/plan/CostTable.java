package dev.okite.internal.plan;

import dev.okite.finding.Finding;
import dev.okite.internal.rule.RulePlan;
import dev.okite.internal.screen.RuleMeter;
import dev.okite.plan.RuleCost;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Adds up what rules cost. Belongs to one thread. */
final class CostTable implements RuleMeter {
  private final IdentityHashMap<RulePlan, Costs> rules = new IdentityHashMap<>();
  private final List<Finding> findings;
  private int known;
  private long guardSteps;

  /** The costs of one rule. */
  private static final class Costs {
    private final Map<Fate, Long> documents = new EnumMap<>(Fate.class);
    private long steps;
    private long findings;

    private long documents(Fate fate) {
      return documents.getOrDefault(fate, 0L);
    }
  }

  /**
   * Costs of nothing yet.
   *
   * @param findings where rules put their findings, one after the other
   */
  CostTable(List<Finding> findings) {
    this.findings = findings;
  }

  @Override
  public void rule(RulePlan rule, Fate fate, long steps) {
    Costs costs = rules.computeIfAbsent(rule, r -> new Costs());
    costs.documents.merge(fate, 1L, Long::sum);
    costs.steps += fate == Fate.EVALUATED ? steps : 0;
    guardSteps += fate == Fate.KEPT_OUT ? steps : 0;
    costs.findings += findings.size() - known;
    known = findings.size();
  }

  @Override
  public void guards(long steps) {
    guardSteps += steps;
  }

  /** Forgets the findings so far, but not how many there were. */
  void forget() {
    findings.clear();
    known = 0;
  }

  long guardSteps() {
    return guardSteps;
  }

  /** What {@code rule} cost, where it could run {@code runs} times. */
  RuleCost cost(RulePlan rule, long runs) {
    Costs costs = rules.getOrDefault(rule, new Costs());
    long keptOut = costs.documents(Fate.KEPT_OUT);
    long hadRun = costs.documents(Fate.HAD_RUN);
    long ruledOut = costs.documents(Fate.RULED_OUT);
    long evaluated = costs.documents(Fate.EVALUATED);
    long notOfKind = runs - keptOut - hadRun - ruledOut - evaluated;
    return new RuleCost(
        notOfKind, keptOut, hadRun, ruledOut, evaluated, costs.steps, costs.findings);
  }
}
