package dev.okite.internal.screen;

import dev.okite.internal.rule.RulePlan;
import java.util.List;

/**
 * The rules of one applied policy.
 *
 * @param name the full name of the policy
 * @param number the number of the policy among all that are applied
 * @param rules in order
 * @param slots how many slots of the frame they share
 */
public record PolicyRules(String name, int number, List<RulePlan> rules, int slots) {
  public PolicyRules {
    rules = List.copyOf(rules);
  }
}
