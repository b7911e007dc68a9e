package dev.okite;

import dev.okite.Binding.Assignment;
import dev.okite.diagnostic.Suggestion;
import dev.okite.internal.check.CheckedParam;
import dev.okite.internal.check.CheckedPolicy;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.eval.AppliedPolicy;
import dev.okite.internal.plan.Planner;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Holds a binding against a program: finds the policies and gives every param its value. */
final class PolicyBinder {
  private final CheckedProgram program;
  private final Binding binding;
  private final List<String> problems = new ArrayList<>();
  private final Set<Assignment> used = Collections.newSetFromMap(new IdentityHashMap<>());

  private PolicyBinder(CheckedProgram program, Binding binding) {
    this.program = program;
    this.binding = binding;
  }

  /**
   * The policies that {@code binding} names, with all params bound.
   *
   * @throws BindingException if a name does not exist, or a param has no value or a wrong one
   */
  static List<AppliedPolicy> bind(CheckedProgram program, Binding binding) {
    return new PolicyBinder(program, binding).bind();
  }

  private List<AppliedPolicy> bind() {
    List<AppliedPolicy> applied = new ArrayList<>();
    for (CheckedPolicy policy : selected()) {
      applied.add(new AppliedPolicy(policy, params(policy)));
    }
    for (Assignment assignment : binding.assignments()) {
      if (!used.contains(assignment)) {
        problems.add(unknownParam(assignment.name(), applied));
      }
    }
    Set<String> enforceable = enforceable(applied);
    for (String name : new TreeSet<>(binding.actions().keySet())) {
      if (!enforceable.contains(name)) {
        problems.add(
            "no applied policy or rule is called `" + name + "`" + didYouMean(name, enforceable));
      }
    }
    if (!problems.isEmpty()) {
      throw new BindingException(problems);
    }
    return applied;
  }

  private Set<CheckedPolicy> selected() {
    if (binding.policies().isEmpty()) {
      return new LinkedHashSet<>(program.policies().values());
    }
    Set<CheckedPolicy> selected = new LinkedHashSet<>();
    for (String name : binding.policies()) {
      CheckedPolicy policy = program.policies().get(name);
      List<CheckedPolicy> ofModule =
          program.policies().values().stream()
              .filter(
                  p ->
                      p.name().startsWith(name + ".")
                          && p.name().indexOf('.', name.length() + 1) < 0)
              .toList();
      if (policy != null) {
        selected.add(policy);
      } else if (!ofModule.isEmpty()) {
        selected.addAll(ofModule);
      } else {
        problems.add(
            "there is no policy or module `"
                + name
                + "`"
                + didYouMean(name, program.policies().keySet()));
      }
    }
    return selected;
  }

  private Map<String, Value> params(CheckedPolicy policy) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (CheckedParam param : policy.params()) {
      Value value = value(policy, param);
      if (value != null) {
        values.put(param.name(), value);
      }
    }
    return values;
  }

  private @Nullable Value value(CheckedPolicy policy, CheckedParam param) {
    Assignment found = null;
    for (Assignment assignment : binding.assignments()) {
      boolean qualified = assignment.name().equals(policy.name() + "." + param.name());
      if (qualified || assignment.name().equals(param.name())) {
        used.add(assignment);
        boolean wins = found == null || qualified || found.name().equals(param.name());
        found = wins ? assignment : found;
      }
    }
    if (found == null) {
      return defaultValue(policy, param);
    }
    try {
      return ParamValues.read(found, param.type());
    } catch (IllegalArgumentException wrong) {
      problems.add(
          "the param `"
              + param.name()
              + "` of `"
              + policy.name()
              + "` cannot be bound: "
              + wrong.getMessage());
      return null;
    }
  }

  private @Nullable Value defaultValue(CheckedPolicy policy, CheckedParam param) {
    if (param.defaultValue().isEmpty()) {
      problems.add(
          "the param `"
              + param.name()
              + "` of `"
              + policy.name()
              + "` has no default; bind it to a "
              + param.type());
      return null;
    }
    try {
      return Planner.constant(program, param.defaultValue().get(), param.name(), param.type());
    } catch (EvaluationFailure failure) {
      problems.add(
          "the default of the param `"
              + param.name()
              + "` of `"
              + policy.name()
              + "` fails: "
              + failure.text());
      return null;
    }
  }

  private static Set<String> enforceable(List<AppliedPolicy> applied) {
    Set<String> names = new LinkedHashSet<>();
    for (AppliedPolicy policy : applied) {
      names.add(policy.policy().name());
      policy.policy().rules().forEach(rule -> names.add(rule.rule().name()));
    }
    return names;
  }

  private static String unknownParam(String name, List<AppliedPolicy> applied) {
    Set<String> known = new LinkedHashSet<>();
    for (AppliedPolicy policy : applied) {
      for (CheckedParam param : policy.policy().params()) {
        known.add(param.name());
        known.add(policy.policy().name() + "." + param.name());
      }
    }
    return "no applied policy has a param `" + name + "`" + didYouMean(name, known);
  }

  private static String didYouMean(String name, Set<String> candidates) {
    return Suggestion.didYouMean(name, candidates).map(hint -> "; " + hint).orElse("");
  }
}
