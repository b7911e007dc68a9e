package dev.okite.cli.page;

import dev.okite.PolicyDescription;
import dev.okite.PolicySet;
import dev.okite.exceptions.ExceptionFinding;
import dev.okite.finding.RuleDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages about what a set of policies declares, by full name. Immutable. */
public final class Pages {
  private final Map<String, PolicyDescription> policies = new LinkedHashMap<>();
  private final Map<String, RuleDescription> rules = new LinkedHashMap<>();

  private final PolicySet set;

  private Pages(PolicySet set) {
    this.set = set;
    for (PolicyDescription policy : set.policies()) {
      policies.put(policy.name(), policy);
      for (RuleDescription rule : policy.rules()) {
        if (declares(policy, rule)) {
          rules.put(rule.name(), rule);
        }
      }
    }
  }

  /** The pages about {@code policies}. */
  public static Pages of(PolicySet policies) {
    return new Pages(policies);
  }

  /** The full names of the policies, in the order of the sources. */
  public List<String> policies() {
    return List.copyOf(policies.keySet());
  }

  /** The full names of the rules, in the order of the sources. */
  public List<String> rules() {
    return List.copyOf(rules.keySet());
  }

  /** The full names of what is found about exceptions, and the name that they share. */
  public List<String> exceptions() {
    List<String> names = new ArrayList<>(ExceptionPages.rules());
    names.add(ExceptionFinding.POLICY);
    return names;
  }

  /** The full names of what is found about schemas, and the name that they share. */
  public List<String> schemas() {
    return SchemaPages.names();
  }

  /** All names that have a page: policies, rules, what is found about exceptions, error codes. */
  public List<String> names() {
    List<String> names = new ArrayList<>(policies.keySet());
    names.addAll(rules.keySet());
    names.addAll(exceptions());
    names.addAll(schemas());
    names.addAll(CodePage.codes());
    return names;
  }

  /** The page about the policy, rule or error code with the full name {@code name}. */
  public Optional<String> page(String name) {
    RuleDescription rule = rules.get(name);
    if (rule != null) {
      String owner = name.substring(0, name.lastIndexOf('.'));
      return Optional.ofNullable(policies.get(owner))
          .map(policy -> new RulePage(set, policy, rule).text());
    }
    return Optional.ofNullable(policies.get(name))
        .map(policy -> PolicyPage.of(set, policy))
        .or(() -> ExceptionPages.of(name))
        .or(() -> SchemaPages.of(name))
        .or(() -> CodePage.of(name));
  }

  /** The page that lists all policies and their rules. */
  public String index() {
    return IndexPage.of(policies.values());
  }

  /** Whether {@code rule} is {@code policy}'s own, and not included. */
  static boolean declares(PolicyDescription policy, RuleDescription rule) {
    return rule.name().startsWith(policy.name() + ".")
        && rule.name().indexOf('.', policy.name().length() + 1) < 0;
  }
}
