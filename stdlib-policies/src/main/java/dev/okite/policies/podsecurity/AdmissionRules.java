package dev.okite.policies.podsecurity;

import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.finding.Action;
import dev.okite.finding.Finding;
import dev.okite.finding.Owner;
import dev.okite.finding.Phase;
import dev.okite.finding.RuleDescription;
import dev.okite.finding.Severity;
import dev.okite.source.Source;
import java.util.List;
import java.util.Optional;

/** What admission finds on namespaces, beyond the checks of the standards. */
final class AdmissionRules {
  /** What stands in findings as the policy. */
  static final String POLICY = BoundStandards.MODULE + ".admission";

  static final RuleDescription INVALID_LABEL =
      rule(
          "invalidLabel",
          """
          A label of Pod Security admission whose value is no level, or no version.

          A cluster refuses to create such a namespace. Where it is there already, `enforce` counts as `restricted`,
          `warn` and `audit` count as `privileged`, and a version counts as `latest`.""",
          Severity.MEDIUM,
          "Use `privileged`, `baseline` or `restricted` as the level, and `latest` or a version such as `v1.29` as the"
              + " version.");

  static final RuleDescription NAMESPACE_LEVEL =
      rule(
          "namespaceLevel",
          """
          A namespace that enforces a level which workloads in it do not meet.

          A cluster lets a Deployment, a Job or their like in, whatever its template says, and then refuses the pods that
          it makes. So it is the namespace that blocks, and the workload that has to change.""",
          Severity.HIGH,
          "Change the workloads so that they meet the level, or move those that cannot to a namespace of their own.");

  private AdmissionRules() {}

  /** A finding of {@code rule}, which blocks. */
  static Finding finding(
      RuleDescription rule, Document document, Place place, List<Place> see, String message) {
    return new Finding(
        rule,
        POLICY,
        Action.DENY,
        rule.severity(),
        message,
        Optional.of(document),
        Optional.of(place),
        see,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static RuleDescription rule(
      String name, String documentation, Severity severity, String remedy) {
    return new RuleDescription(
        POLICY + "." + name,
        Optional.empty(),
        documentation,
        severity,
        Optional.of(remedy),
        List.of("CIS-Kubernetes:5.2.1", "NIST-SP-800-190:4.4.3"),
        Optional.of(Owner.PLATFORM),
        Optional.of(Phase.DEPLOY),
        Source.of(POLICY, "").span(0, 0));
  }
}
