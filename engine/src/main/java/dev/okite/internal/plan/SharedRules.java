package dev.okite.internal.plan;

import dev.okite.internal.check.CheckedParam;
import dev.okite.internal.check.CheckedPolicy;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.RuleApplication;
import dev.okite.internal.eval.AppliedPolicy;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers rules so that applications of one rule with the same params have the same number: where
 * one of them ran on a document, the others would find the same again (language reference 8.1).
 */
final class SharedRules {
  private final CheckedProgram program;

  /**
   * By the name of a rule and the values of the params of the policy that declares it, which are
   * all that it can see.
   */
  private final Map<String, Map<Map<String, Value>, Integer>> numbers = new HashMap<>();

  private final List<String> names = new ArrayList<>();

  SharedRules(CheckedProgram program) {
    this.program = program;
  }

  /** The number of {@code rule} as {@code applied} applies it. */
  int number(AppliedPolicy applied, RuleApplication rule) {
    String name = rule.rule().name();
    CheckedPolicy declaring = program.policies().get(name.substring(0, name.lastIndexOf('.')));
    Map<String, Value> seen = new HashMap<>();
    if (declaring != null) {
      for (CheckedParam param : declaring.params()) {
        seen.put(param.name(), applied.params().getOrDefault(param.name(), NullValue.ABSENT));
      }
    }
    Integer known =
        numbers.computeIfAbsent(name, rules -> new HashMap<>()).putIfAbsent(seen, names.size());
    if (known != null) {
      return known;
    }
    names.add(name);
    return names.size() - 1;
  }

  /** The full names of the rules by their numbers; one may stand several times. */
  List<String> names() {
    return names;
  }
}
