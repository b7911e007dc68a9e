package dev.okite.internal.screen;

import dev.okite.internal.sketch.Need;
import java.util.List;

/**
 * What became of the rules of a screen.
 *
 * @param rules each rule that documents of the kind may touch, in order
 * @param leftOut how many rules no document of the kind touches
 */
public record ScreenReport(List<Fate> rules, int leftOut) {
  public ScreenReport {
    rules = List.copyOf(rules);
  }

  /**
   * What became of one rule.
   *
   * @param rule its full name
   * @param policy the applied policy
   * @param need what a document has to hold for the rule to be evaluated
   * @param guarded whether conditions remain that are evaluated on each document
   */
  public record Fate(String rule, String policy, Need need, boolean guarded) {}
}
