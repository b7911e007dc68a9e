package dev.okite.conformance.podsecurity;

import dev.okite.Binding;
import dev.okite.BoundPolicies;
import dev.okite.EvaluationContext;
import dev.okite.PolicySet;
import dev.okite.conformance.podsecurity.Check.Level;
import dev.okite.document.Document;
import dev.okite.finding.Finding;
import dev.okite.policies.StandardPolicies;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The policies, bound once for each level and version. */
final class PodSecurityPolicies {
  static final PolicySet POLICIES =
      StandardPolicies.engine().compile(StandardPolicies.sources()).orThrow();
  private static final Map<String, BoundPolicies> BOUND = new ConcurrentHashMap<>();
  private static final String CONTROL = "PSS:";

  private PodSecurityPolicies() {}

  static List<Finding> findings(Level level, String version, Document document) {
    return BOUND
        .computeIfAbsent(
            level + " " + version,
            key -> POLICIES.bind(Binding.of(level.policy()).with("version", version)))
        .evaluate(document, EvaluationContext.empty())
        .findings();
  }

  /**
   * The ids of the checks that {@code document} fails.
   *
   * @throws AssertionError if one of them could not judge
   */
  static Set<String> failing(Level level, String version, Document document) {
    Set<String> ids = new TreeSet<>();
    for (Finding finding : findings(level, version, document)) {
      if (finding.isError()) {
        throw new AssertionError(finding.rule().name() + ": " + finding.message());
      }
      ids.add(check(finding));
    }
    return ids;
  }

  /** The id of the check that made {@code finding}. */
  static String check(Finding finding) {
    return finding.rule().controls().stream()
        .filter(control -> control.startsWith(CONTROL))
        .map(control -> control.substring(CONTROL.length()))
        .findFirst()
        .orElseThrow();
  }
}
