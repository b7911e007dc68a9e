package dev.okite.internal.check;

import dev.okite.finding.RuleDescription;
import dev.okite.syntax.RuleDecl;
import dev.okite.syntax.Step;
import java.util.List;

/**
 * A rule as it is declared, in the policy that declares it.
 *
 * @param description what it says about itself
 * @param declaration where it is declared
 */
public record CheckedRule(RuleDescription description, RuleDecl declaration) {
  /** Its full name, {@code module.policy.rule}. */
  public String name() {
    return description.name();
  }

  /** Its steps, in order. */
  public List<Step> steps() {
    return declaration.steps();
  }
}
