package dev.okite.cli.coverage;

import dev.okite.source.Span;
import dev.okite.testing.Coverage.Condition;
import dev.okite.testing.Coverage.Kind;
import dev.okite.testing.Coverage.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something that did not come about in any test.
 *
 * @param span the condition, or the name of the rule
 * @param what what did not come about, such as {@code never true}
 */
record Gap(Span span, String what) {
  private static final int LONGEST = 80;

  /** What is missing in {@code part}, in the order of the text. */
  static List<Gap> in(Part part) {
    List<Gap> gaps = new ArrayList<>();
    if (part.kind() == Kind.RULE) {
      add(part.span(), part.fired(), part.quiet(), "ran", "fired", "quiet", gaps);
    }
    for (Condition condition : part.conditions()) {
      add(
          condition.span(),
          condition.wasTrue(),
          condition.wasFalse(),
          "evaluated",
          "true",
          "false",
          gaps);
    }
    gaps.sort(Comparator.comparingInt(gap -> gap.span.start()));
    return gaps;
  }

  private static void add(
      Span span, long yes, long no, String either, String ofYes, String ofNo, List<Gap> gaps) {
    if (yes == 0 || no == 0) {
      gaps.add(new Gap(span, "never " + (yes + no == 0 ? either : yes == 0 ? ofYes : ofNo)));
    }
  }

  /** Its source text on one line. */
  String text() {
    String text = span.text().replaceAll("\\s+", " ");
    return text.length() > LONGEST ? text.substring(0, LONGEST).strip() + "…" : text;
  }
}
