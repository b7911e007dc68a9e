package dev.okite.internal.check;

import java.util.List;

/**
 * What a member of a test names.
 *
 * @param policy the full name of the policy that is named, or whose rule or param is named
 * @param rules the full names of the rules that are meant; of a param, none
 */
public record TestTarget(String policy, List<String> rules) {
  public TestTarget {
    rules = List.copyOf(rules);
  }
}
