package dev.okite.plan;

import java.util.List;

/**
 * How documents of some kinds are evaluated.
 *
 * @param kinds the kinds, which are all evaluated alike
 * @param documents how many such documents were measured
 * @param rules the rules that may apply to them, in the order in which they run
 * @param leftOut how many rules do not apply to them
 * @param walk the places that one walk through such a document looks at, from its root on
 */
public record KindPlan(
    List<DocumentKind> kinds,
    long documents,
    List<RuleTreatment> rules,
    int leftOut,
    PlannedPlace walk) {
  public KindPlan {
    kinds = List.copyOf(kinds);
    rules = List.copyOf(rules);
  }
}
