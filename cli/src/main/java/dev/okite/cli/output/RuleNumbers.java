package dev.okite.cli.output;

import dev.okite.plan.RuleTreatment;
import java.util.ArrayList;
import java.util.List;

/** Positions of rules, ascending, as people read them: {@code 1–3 7}. */
final class RuleNumbers {
  private final List<Integer> numbers = new ArrayList<>();

  /** No positions yet. */
  RuleNumbers() {}

  /** These positions. */
  RuleNumbers(List<Integer> positions) {
    numbers.addAll(positions);
  }

  void add(int position) {
    numbers.add(position);
  }

  /** The positions counted from 1; {@code all} where they are those of all {@code rules}. */
  String text(List<RuleTreatment> rules) {
    return numbers.size() == rules.size() ? (numbers.size() == 1 ? "1" : "all") : text();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < numbers.size()) {
      int end = at;
      while (end + 1 < numbers.size() && numbers.get(end + 1) == numbers.get(end) + 1) {
        end++;
      }
      text.append(at == 0 ? "" : " ").append(numbers.get(at) + 1);
      if (end > at) {
        text.append(end == at + 1 ? " " : "–").append(numbers.get(end) + 1);
      }
      at = end + 1;
    }
    return text.toString();
  }
}
