package dev.okite.policies.podsecurity;

import dev.okite.EvaluationContext;
import dev.okite.Report;
import dev.okite.document.Document;
import dev.okite.finding.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the checks of several standards found on workloads. */
final class StandardFindings {
  private final Map<LevelVersion, IdentityHashMap<Document, List<Finding>>> findings =
      new HashMap<>();
  private final Map<MergedFindings.Key, Finding> remarks = new LinkedHashMap<>();
  private final Set<String> rules = new HashSet<>();
  private long evaluations;

  private StandardFindings() {}

  /** Evaluates each standard of {@code asked} for its workloads. */
  static StandardFindings of(
      BoundStandards standards,
      Map<LevelVersion, List<Workload>> asked,
      EvaluationContext context) {
    StandardFindings found = new StandardFindings();
    asked.forEach(
        (standard, workloads) -> {
          if (standard.level() != PodSecurityLevel.PRIVILEGED && !workloads.isEmpty()) {
            found.rules.addAll(standards.rules(standard.level()));
            found.add(standard, standards.evaluate(standard, workloads, context));
          }
        });
    return found;
  }

  private void add(LevelVersion standard, Report report) {
    String policy = standard.level().policy().orElseThrow();
    IdentityHashMap<Document, List<Finding>> byDocument = new IdentityHashMap<>();
    for (Finding finding : report.findings()) {
      if (finding.policy().equals(policy) && finding.document().isPresent()) {
        byDocument.computeIfAbsent(finding.document().get(), d -> new ArrayList<>()).add(finding);
      } else {
        remarks.putIfAbsent(
            new MergedFindings.Key(finding.rule().name(), "", finding.message()), finding);
      }
    }
    findings.put(standard, byDocument);
    evaluations += report.evaluations();
  }

  /** What {@code standard} finds on {@code workload}, in its order. */
  List<Finding> of(LevelVersion standard, Workload workload) {
    return findings
        .getOrDefault(standard, new IdentityHashMap<>())
        .getOrDefault(workload.document(), List.of());
  }

  /** Whether {@code standard} finds nothing on {@code workload} but what is waived. */
  boolean isMet(LevelVersion standard, Workload workload) {
    return of(standard, workload).stream().allMatch(Finding::isWaived);
  }

  /** What was found on exceptions, each once. */
  List<Finding> remarks() {
    return List.copyOf(remarks.values());
  }

  /** How many rules ran. */
  int rules() {
    return rules.size();
  }

  /** How often a rule ran over a document. */
  long evaluations() {
    return evaluations;
  }
}
