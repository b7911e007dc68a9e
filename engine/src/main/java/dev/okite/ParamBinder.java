package dev.okite;

import dev.okite.Binding.Assignment;
import dev.okite.internal.check.CheckedParam;
import dev.okite.internal.check.CheckedPolicy;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.ParamRequirement;
import dev.okite.internal.eval.AppliedPolicy;
import dev.okite.internal.eval.EvaluationInput;
import dev.okite.internal.plan.PlannedRequirement;
import dev.okite.internal.plan.Planner;
import dev.okite.internal.reference.ReferenceRequirement;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.Value;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives every param of the applied policies its value. */
final class ParamBinder {
  private final CheckedProgram program;
  private final List<Assignment> assignments;
  private final List<String> problems;
  private final boolean isVerified;

  /** One that binds what {@code binding} says, and adds what is wrong to {@code problems}. */
  ParamBinder(CheckedProgram program, Binding binding, List<String> problems) {
    this.program = program;
    this.assignments = binding.assignments();
    this.problems = problems;
    this.isVerified = binding.isVerified();
  }

  /** The values of the params of {@code policy}, which {@code origin} chose. */
  Map<String, Value> bind(CheckedPolicy policy, String origin) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (CheckedParam param : policy.params()) {
      Value value = value(policy, param, origin);
      if (value != null) {
        values.put(param.name(), value);
      }
    }
    return values;
  }

  /** Reports params that none of {@code policies} has. */
  void reportUnknown(Collection<CheckedPolicy> policies) {
    Set<String> known = new LinkedHashSet<>();
    for (CheckedPolicy policy : policies) {
      for (CheckedParam param : policy.params()) {
        known.add(param.name());
        known.add(qualified(policy, param));
      }
    }
    for (Assignment assignment : assignments) {
      if (!known.contains(assignment.name())) {
        report(
            assignment.origin(),
            "no applied policy has a param `"
                + assignment.name()
                + "`"
                + PolicyBinder.didYouMean(assignment.name(), known));
      }
    }
  }

  private @Nullable Value value(CheckedPolicy policy, CheckedParam param, String origin) {
    Assignment found = null;
    for (Assignment assignment : assignments) {
      boolean names =
          assignment.name().equals(param.name())
              || assignment.name().equals(qualified(policy, param));
      if (names && (found == null || !wins(found, assignment, param))) {
        found = assignment;
      }
    }
    if (found == null) {
      return defaultValue(policy, param, origin);
    }
    try {
      return held(policy, param, ParamValues.read(found, param.type()), found.origin());
    } catch (IllegalArgumentException wrong) {
      report(found.origin(), of(policy, param) + " cannot be bound: " + wrong.getMessage());
      return null;
    }
  }

  /** Whether {@code earlier} counts, and not {@code later}. */
  private static boolean wins(Assignment earlier, Assignment later, CheckedParam param) {
    if (earlier.isDefault() != later.isDefault()) {
      return later.isDefault();
    }
    return !earlier.name().equals(param.name()) && later.name().equals(param.name());
  }

  private @Nullable Value defaultValue(CheckedPolicy policy, CheckedParam param, String origin) {
    if (param.defaultValue().isEmpty()) {
      report(
          origin, of(policy, param) + " has no default; bind it to " + param.type().withArticle());
      return null;
    }
    try {
      Value value =
          Planner.constant(program, param.defaultValue().get(), param.name(), param.type());
      return held(policy, param, value, origin);
    } catch (EvaluationFailure failure) {
      report(
          origin,
          "the default of the param `"
              + param.name()
              + "` of `"
              + policy.name()
              + "` fails: "
              + failure.text());
      return null;
    }
  }

  /** {@code value}, or null where something that has to hold of it does not. */
  private @Nullable Value held(
      CheckedPolicy policy, CheckedParam param, Value value, String origin) {
    AppliedPolicy alone = new AppliedPolicy(policy, Map.of(param.name(), value));
    for (ParamRequirement requirement : param.requirements()) {
      Optional<String> unmet = PlannedRequirement.unmet(program, alone, requirement);
      if (isVerified) {
        EvaluationInput input = BoundPolicies.input(List.of(), EvaluationContext.empty());
        VerificationException.compare(
            unmet, ReferenceRequirement.unmet(program, alone, requirement, input));
      }
      if (unmet.isPresent()) {
        report(origin, of(policy, param) + " cannot be bound: " + unmet.get());
        return null;
      }
    }
    return value;
  }

  private void report(String origin, String sentence) {
    problems.add(Binding.located(origin, sentence));
  }

  private static String qualified(CheckedPolicy policy, CheckedParam param) {
    return policy.name() + "." + param.name();
  }

  private static String of(CheckedPolicy policy, CheckedParam param) {
    return "the param `" + param.name() + "` of `" + policy.name() + "`";
  }
}
