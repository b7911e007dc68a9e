package dev.okite.internal.check;

import dev.okite.syntax.Expr;
import java.util.List;

/**
 * A rule as one policy applies it: its own, or one that it includes.
 *
 * @param rule the rule
 * @param guards what has to hold before it runs, in order: the {@code match}es of the policy, and
 *     for each include on the way to the rule its {@code except … when} for this rule, negated, and
 *     the {@code match}es of the included policy
 */
public record RuleApplication(CheckedRule rule, List<Guard> guards) {
  public RuleApplication {
    guards = List.copyOf(guards);
  }

  /**
   * A condition that keeps a rule from running.
   *
   * @param condition the condition
   * @param expected the outcome with which the rule runs
   */
  public record Guard(Expr condition, boolean expected) {}
}
