package dev.okite.internal.check;

import dev.okite.syntax.PolicyDecl;
import java.util.List;
import java.util.Optional;

/**
 * A policy whose names are resolved and whose includes are followed.
 *
 * @param name its full name, {@code module.policy}
 * @param declaration where it is declared
 * @param title its title
 * @param overInventory whether it runs once over the whole set
 * @param params its own params, then those that came with included policies
 * @param rules the rules that it applies, in order, included ones where their include stands
 */
public record CheckedPolicy(
    String name,
    PolicyDecl declaration,
    Optional<String> title,
    boolean overInventory,
    List<CheckedParam> params,
    List<RuleApplication> rules) {
  public CheckedPolicy {
    params = List.copyOf(params);
    rules = List.copyOf(rules);
  }

  /** This policy with other rules to apply. */
  public CheckedPolicy withRules(List<RuleApplication> newRules) {
    return new CheckedPolicy(name, declaration, title, overInventory, params, newRules);
  }
}
