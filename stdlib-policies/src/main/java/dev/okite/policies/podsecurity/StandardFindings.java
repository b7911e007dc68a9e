package dev.okite.policies.podsecurity;

import dev.okite.BoundPolicies;
import dev.okite.EvaluationContext;
import dev.okite.Report;
import dev.okite.document.Document;
import dev.okite.finding.Action;
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
            BoundPolicies policies = standards.of(standard);
            List<Document> documents = workloads.stream().map(Workload::document).toList();
            found.rules.addAll(policies.rules());
            found.add(standard, policies.evaluate(documents, context));
          }
        });
    return found;
  }

  private void add(LevelVersion standard, Report report) {
    IdentityHashMap<Document, List<Finding>> byDocument = new IdentityHashMap<>();
    for (Finding finding : ofDocuments(report, standard.level().policy().orElseThrow())) {
      byDocument
          .computeIfAbsent(finding.document().orElseThrow(), d -> new ArrayList<>())
          .add(finding);
    }
    findings.put(standard, byDocument);
  }

  /** Evaluates the policy about namespaces; the findings have a document. */
  List<Finding> ofNamespaces(
      BoundStandards standards,
      List<Document> documents,
      UnmetLevels unmet,
      EvaluationContext context) {
    BoundPolicies policies = standards.ofNamespaces(unmet);
    rules.addAll(policies.rules());
    return ofDocuments(policies.evaluate(documents, context), BoundStandards.NAMESPACES);
  }

  /** What {@code policy} finds on documents; all else that {@code report} says is kept. */
  private List<Finding> ofDocuments(Report report, String policy) {
    evaluations += report.evaluations();
    List<Finding> ofDocuments = new ArrayList<>();
    for (Finding finding : report.findings()) {
      if (finding.policy().equals(policy) && finding.document().isPresent()) {
        ofDocuments.add(finding);
      } else {
        remarks.putIfAbsent(
            new MergedFindings.Key(finding.rule().name(), "", finding.message()), finding);
      }
    }
    return ofDocuments;
  }

  /** What {@code standard} finds on {@code workload}, in its order. */
  List<Finding> of(LevelVersion standard, Workload workload) {
    return findings
        .getOrDefault(standard, new IdentityHashMap<>())
        .getOrDefault(workload.document(), List.of());
  }

  /** Whether {@code standard} denies nothing on {@code workload} but what is waived. */
  boolean isMet(LevelVersion standard, Workload workload) {
    return of(standard, workload).stream()
        .noneMatch(f -> !f.isWaived() && (f.isError() || f.action() == Action.DENY));
  }

  /** What was found on exceptions, and what else is about no document, each once. */
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
