package dev.okite;

import dev.okite.Binding.Selection;
import dev.okite.diagnostic.Suggestion;
import dev.okite.exceptions.ExceptionFinding;
import dev.okite.finding.Action;
import dev.okite.internal.check.CheckedPolicy;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.RuleApplication;
import dev.okite.internal.eval.AppliedPolicy;
import dev.okite.validation.SchemaRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds a binding against a program: finds the policies, and leaves out what is off. */
final class PolicyBinder {
  private final CheckedProgram program;
  private final Binding binding;
  private final Enforcement enforcement;
  private final List<String> problems;

  private PolicyBinder(CheckedProgram program, Binding binding, Enforcement enforcement) {
    this.program = program;
    this.binding = binding;
    this.enforcement = enforcement;
    this.problems = new ArrayList<>(binding.problems());
  }

  /**
   * The policies that {@code binding} names, with all params bound and without the rules that are
   * off. Of two that share a rule the one that is enforced more strictly comes first, because the
   * rule runs for the first alone.
   *
   * @throws BindingException if a name does not exist, a param has no value or a wrong one, or
   *     everything is off
   */
  static List<AppliedPolicy> bind(
      CheckedProgram program, Binding binding, Enforcement enforcement) {
    return new PolicyBinder(program, binding, enforcement).bind();
  }

  private List<AppliedPolicy> bind() {
    Collection<Selected> selected = selected();
    ParamBinder params = new ParamBinder(program, binding, problems);
    List<AppliedPolicy> applied = new ArrayList<>();
    for (Selected each : selected) {
      CheckedPolicy left = withoutOff(each.policy());
      if (!left.rules().isEmpty() || each.policy().rules().isEmpty()) {
        applied.add(new AppliedPolicy(left, params.bind(each.policy(), each.origin())));
      }
    }
    List<CheckedPolicy> policies = selected.stream().map(Selected::policy).toList();
    params.reportUnknown(policies);
    reportUnknownNames(policies);
    boolean nothingElse = binding.besides().isEmpty() && binding.schemas().isEmpty();
    if (applied.isEmpty() && !selected.isEmpty() && nothingElse && problems.isEmpty()) {
      problems.add("every rule of every policy is off, so that nothing would be judged");
    }
    if (!problems.isEmpty()) {
      throw new BindingException(problems);
    }
    applied.sort((one, other) -> action(one).compareTo(action(other)));
    return applied;
  }

  private Action action(AppliedPolicy applied) {
    return enforcement.action(applied.policy().name());
  }

  /** A policy that is applied, and where that is said. */
  private record Selected(CheckedPolicy policy, String origin) {}

  private Collection<Selected> selected() {
    Map<String, Selected> selected = new LinkedHashMap<>();
    if (binding.isAlone()) {
      return List.of();
    }
    if (binding.selections().isEmpty()) {
      program.policies().forEach((name, policy) -> selected.put(name, new Selected(policy, "")));
    }
    for (Selection selection : binding.selections()) {
      List<CheckedPolicy> named = named(selection.name());
      for (CheckedPolicy policy : named) {
        selected.putIfAbsent(policy.name(), new Selected(policy, selection.origin()));
      }
      if (named.isEmpty()) {
        report(
            selection.origin(),
            "there is no policy or module `"
                + selection.name()
                + "`"
                + didYouMean(selection.name(), program.policies().keySet()));
      }
    }
    return selected.values();
  }

  private List<CheckedPolicy> named(String name) {
    CheckedPolicy policy = program.policies().get(name);
    return policy != null
        ? List.of(policy)
        : program.policies().values().stream()
            .filter(p -> !name.isEmpty() && Enforcement.module(p.name()).equals(name))
            .toList();
  }

  private CheckedPolicy withoutOff(CheckedPolicy policy) {
    List<RuleApplication> left =
        policy.rules().stream()
            .filter(rule -> !enforcement.isOff(policy.name(), rule.rule().name()))
            .toList();
    return left.size() == policy.rules().size() ? policy : policy.withRules(left);
  }

  private void reportUnknownNames(Collection<CheckedPolicy> policies) {
    Set<String> known = new LinkedHashSet<>();
    known.add(ExceptionFinding.POLICY);
    for (ExceptionFinding about : ExceptionFinding.values()) {
      known.add(about.rule().name());
    }
    if (binding.schemas().isPresent()) {
      known.add(SchemaRule.POLICY);
      known.addAll(SchemaRule.names());
    }
    List<CheckedPolicy> all = new ArrayList<>(policies);
    binding.besides().forEach(name -> all.addAll(named(name)));
    for (CheckedPolicy policy : all) {
      known.add(Enforcement.module(policy.name()));
      known.add(policy.name());
      policy.rules().forEach(rule -> known.add(rule.rule().name()));
    }
    for (Map.Entry<String, Setting> setting : binding.settings().entrySet()) {
      if (!known.contains(setting.getKey())) {
        report(
            setting.getValue().origin(),
            "no applied policy or rule is called `"
                + setting.getKey()
                + "`"
                + (isOfSchemas(setting.getKey())
                    ? ", since documents are not held against schemas"
                    : didYouMeanAll(setting.getKey(), known)));
      }
    }
  }

  private static boolean isOfSchemas(String name) {
    return !SchemaRule.names(name).isEmpty();
  }

  private void report(String origin, String sentence) {
    problems.add(Binding.located(origin, sentence));
  }

  /** Of a name without its module, the whole names count as near. */
  private static String didYouMeanAll(String name, Set<String> candidates) {
    List<String> whole = candidates.stream().filter(c -> c.endsWith("." + name)).limit(3).toList();
    return whole.isEmpty()
        ? didYouMean(name, candidates)
        : whole.stream().collect(Collectors.joining("` or `", "; did you mean `", "`?"));
  }

  static String didYouMean(String name, Set<String> candidates) {
    return Suggestion.didYouMean(name, candidates).map(hint -> "; " + hint).orElse("");
  }
}
