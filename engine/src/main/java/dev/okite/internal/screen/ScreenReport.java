package dev.okite.internal.screen;

import dev.okite.internal.rule.Guard;
import dev.okite.internal.rule.RulePlan;
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
   * @param plan the rule
   * @param need what a document has to hold for the rule to be evaluated
   * @param guards the conditions that remain, which are evaluated on each document
   */
  public record Fate(RulePlan plan, Need need, List<Guard> guards) {
    public Fate {
      guards = List.copyOf(guards);
    }
  }
}
