package dev.okite.cli.coverage;

import dev.okite.testing.Coverage.Condition;
import dev.okite.testing.Coverage.Kind;
import dev.okite.testing.Coverage.Part;
import dev.okite.testing.Coverage.SourceCoverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A line of a source with something to cover, for formats that count lines and branches.
 *
 * @param number from 1
 * @param hits how often the rule or the condition that starts on it ran; of several, the most
 * @param branches the outcomes of what starts on it: two for each rule and condition, with how
 *     often each came about
 */
record CoveredLine(int number, long hits, List<Branch> branches) {
  /** Two outcomes, and how often each came about. */
  record Branch(long yes, long no) {
    long total() {
      return yes + no;
    }

    int covered() {
      return (yes > 0 ? 1 : 0) + (no > 0 ? 1 : 0);
    }
  }

  CoveredLine {
    branches = List.copyOf(branches);
  }

  /** The lines of {@code source}, in order. */
  static List<CoveredLine> of(SourceCoverage source) {
    Map<Integer, List<Branch>> branches = new TreeMap<>();
    for (Part part : source.parts()) {
      if (part.kind() == Kind.RULE) {
        branches
            .computeIfAbsent(part.span().position().line(), l -> new ArrayList<>())
            .add(new Branch(part.fired(), part.quiet()));
      }
      for (Condition condition : part.conditions()) {
        branches
            .computeIfAbsent(condition.span().position().line(), l -> new ArrayList<>())
            .add(new Branch(condition.wasTrue(), condition.wasFalse()));
      }
    }
    List<CoveredLine> lines = new ArrayList<>();
    branches.forEach(
        (number, all) ->
            lines.add(
                new CoveredLine(
                    number, all.stream().mapToLong(Branch::total).max().orElse(0), all)));
    return lines;
  }

  /** How many of its outcomes came about. */
  int covered() {
    return branches.stream().mapToInt(Branch::covered).sum();
  }

  /** How many outcomes it has. */
  int outcomes() {
    return 2 * branches.size();
  }
}
