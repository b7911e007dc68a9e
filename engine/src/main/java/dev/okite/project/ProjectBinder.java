package dev.okite.project;

import dev.okite.Binding;
import dev.okite.ParamDescription;
import dev.okite.PolicyDescription;
import dev.okite.PolicySet;
import dev.okite.diagnostic.Suggestion;
import dev.okite.document.Place;
import dev.okite.project.PolicyEntry.ParamEntry;
import dev.okite.project.PolicyEntry.RuleEntry;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a binding of the entries of a project file. Used once. */
final class ProjectBinder {
  private final List<PolicyDescription> set;
  private final List<PolicyEntry> entries;
  private final Set<String> applied = new HashSet<>();

  /** What is applied here, and what something else applies. */
  private final Set<String> judged = new HashSet<>();

  private final Map<String, Place> settled = new HashMap<>();
  private Binding binding = Binding.all();

  ProjectBinder(PolicySet set, List<PolicyEntry> entries) {
    this.set = set.policies();
    this.entries = entries;
  }

  /**
   * A binding that applies the policies and modules {@code names}; everything if there is none.
   *
   * @param besides what something else applies by the same settings
   */
  Binding bind(List<String> names, List<String> besides) {
    for (String name : names) {
      locate(name);
      binding = binding.applying(name);
    }
    Stream<PolicyDescription> selected =
        names.isEmpty() ? set.stream() : names.stream().flatMap(name -> named(name).stream());
    selected.forEach(
        policy -> {
          applied.add(policy.name());
          judge(policy);
        });
    besides.forEach(name -> named(name).forEach(this::judge));
    binding = binding.besides(besides);
    for (PolicyEntry entry : entries) {
      List<PolicyDescription> policies = named(entry.policy());
      if (!policies.isEmpty()) {
        bind(entry, policies);
      } else if (!names.contains(entry.policy())) {
        String hint = didYouMean(entry.policy(), names(set));
        problem(entry.place(), "there is no policy or module `" + entry.policy() + "`" + hint);
      }
    }
    return binding.at("");
  }

  private void judge(PolicyDescription policy) {
    judged.add(policy.name());
    policy.rules().forEach(rule -> judged.add(rule.name()));
  }

  /** Says where {@code name} is chosen, if that is in the file. */
  private void locate(String name) {
    binding = binding.at("");
    for (PolicyEntry entry : entries) {
      if (entry.policy().equals(name)) {
        binding = binding.at(entry.place().toString());
      }
    }
  }

  private void bind(PolicyEntry entry, List<PolicyDescription> policies) {
    if (policies.stream().anyMatch(policy -> judged.contains(policy.name()))) {
      binding = entry.treatment().saidOf(entry.policy(), binding.at(entry.place().toString()));
    }
    entry.params().forEach(param -> bind(param, entry, policies));
    entry.rules().forEach(rule -> bind(rule, entry, policies));
  }

  private void bind(ParamEntry param, PolicyEntry entry, List<PolicyDescription> policies) {
    Set<String> known = new HashSet<>();
    for (PolicyDescription policy : policies) {
      policy.params().stream().map(ParamDescription::name).forEach(known::add);
      if (applied.contains(policy.name()) && has(policy, param.name())) {
        binding =
            binding
                .at(param.valuePlace().toString())
                .with(policy.name() + "." + param.name(), param.value());
      }
    }
    if (!known.contains(param.name())) {
      String hint = didYouMean(param.name(), known);
      problem(param.place(), "`" + entry.policy() + "` has no param `" + param.name() + "`" + hint);
    }
  }

  private void bind(RuleEntry rule, PolicyEntry entry, List<PolicyDescription> policies) {
    List<String> found = RuleNames.find(rule.name(), policies);
    if (found.size() != 1) {
      problem(rule.place(), RuleNames.problem(rule.name(), entry.policy(), policies, found));
      return;
    }
    String name = found.get(0);
    Place first = settled.putIfAbsent(name, rule.place());
    if (first != null) {
      problem(rule.place(), "something is said of `" + name + "` already, at " + first);
    } else if (judged.contains(name)) {
      binding = rule.treatment().saidOf(name, binding.at(rule.place().toString()));
    }
  }

  private void problem(Place place, String sentence) {
    binding = binding.at(place.toString()).withProblem(sentence);
  }

  /** The policy {@code name}, or the policies of the module. */
  private List<PolicyDescription> named(String name) {
    List<PolicyDescription> policy = set.stream().filter(p -> p.name().equals(name)).toList();
    return policy.isEmpty()
        ? set.stream()
            .filter(p -> p.name().lastIndexOf('.') == name.length() && p.name().startsWith(name))
            .toList()
        : policy;
  }

  private static boolean has(PolicyDescription policy, String param) {
    return policy.params().stream().anyMatch(p -> p.name().equals(param));
  }

  private static List<String> names(List<PolicyDescription> policies) {
    return policies.stream().map(PolicyDescription::name).toList();
  }

  static String didYouMean(String name, Collection<String> candidates) {
    return Suggestion.didYouMean(name, candidates).map(hint -> "; " + hint).orElse("");
  }
}
