package dev.okite.benchmarks;

import dev.okite.Binding;
import dev.okite.BoundPolicies;
import dev.okite.Okite;
import dev.okite.PolicySource;
import dev.okite.Report;
import dev.okite.benchmarks.peer.OkiteChecks;
import dev.okite.benchmarks.work.RuleSets;
import dev.okite.benchmarks.work.Violation;
import java.util.ArrayList;
import java.util.List;

/** The policy {@code baseline} among many others, which are for other kinds. */
final class ManyRules {
  private ManyRules() {}

  /** As many rules as {@code rules}, at least those of the baseline. */
  static BoundPolicies bound(int rules) {
    List<PolicySource> sources = new ArrayList<>(List.of(OkiteChecks.source()));
    sources.addAll(RuleSets.unrelated(rules - Violation.ALL.size()));
    BoundPolicies policies = Okite.create().compile(sources).orThrow().bind(Binding.all());
    if (policies.ruleCount() != rules) {
      throw new IllegalStateException("expected " + rules + " rules, got " + policies.ruleCount());
    }
    return policies;
  }

  /** Checks that the rules of the baseline, and no others, have run and found nothing. */
  static void expectPassed(Report report) {
    if (!report.passed() || report.evaluations() != Violation.ALL.size()) {
      throw new IllegalStateException("expected that the pod passes the baseline, got " + report);
    }
  }
}
