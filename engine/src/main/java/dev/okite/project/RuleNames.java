package dev.okite.project;

import dev.okite.PolicyDescription;
import dev.okite.finding.RuleDescription;
import java.util.List;

/**
 * Rules by the names that an entry of the project file has for them: the full name, or its end. A
 * rule that a policy declares itself wins over one that it includes.
 */
final class RuleNames {
  private RuleNames() {}

  /** The full names that {@code name} may stand for among the rules of {@code policies}. */
  static List<String> find(String name, List<PolicyDescription> policies) {
    List<String> all = all(policies);
    if (all.contains(name)) {
      return List.of(name);
    }
    List<String> own =
        policies.stream().map(p -> p.name() + "." + name).filter(all::contains).toList();
    return own.isEmpty() ? all.stream().filter(rule -> rule.endsWith("." + name)).toList() : own;
  }

  /** Why {@code found}, which {@link #find} gave, is not one rule. */
  static String problem(
      String name, String policy, List<PolicyDescription> policies, List<String> found) {
    if (!found.isEmpty()) {
      return "`" + name + "` may be " + Node.alternatives(found) + "; write the full name";
    }
    List<String> ends =
        all(policies).stream().map(rule -> rule.substring(rule.lastIndexOf('.') + 1)).toList();
    return "`"
        + policy
        + "` has no rule `"
        + name
        + "`"
        + ProjectBinder.didYouMean(name.substring(name.lastIndexOf('.') + 1), ends);
  }

  private static List<String> all(List<PolicyDescription> policies) {
    return policies.stream()
        .flatMap(policy -> policy.rules().stream())
        .map(RuleDescription::name)
        .distinct()
        .toList();
  }
}
