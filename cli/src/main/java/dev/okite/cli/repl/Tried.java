package dev.okite.cli.repl;

import dev.okite.document.Document;
import dev.okite.finding.Finding;
import dev.okite.value.Value;
import java.time.Instant;
import java.util.List;

/** What was tried last in a session, so that it can become a test. */
sealed interface Tried {
  /** When that was. */
  Instant at();

  /**
   * An expression that had a value.
   *
   * @param text the expression
   * @param value its value
   * @param at when that was
   */
  record Expression(String text, Value value, Instant at) implements Tried {}

  /**
   * Rules that were run over a document.
   *
   * @param document the document
   * @param rules the rules
   * @param findings what they found in it
   * @param at when that was
   */
  record Rules(Document document, List<Applied> rules, List<Finding> findings, Instant at)
      implements Tried {}

  /**
   * A rule as a policy applies it.
   *
   * @param policy the full name of the policy
   * @param rule the full name of the rule, which another policy may declare
   */
  record Applied(String policy, String rule) {
    /** What a test calls it: a rule of the policy that applies it. */
    String name() {
      return policy + rule.substring(rule.lastIndexOf('.'));
    }
  }
}
