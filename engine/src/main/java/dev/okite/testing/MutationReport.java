package dev.okite.testing;

import dev.okite.source.Span;
import dev.okite.testing.MutationResult.Outcome;
import java.util.List;

/**
 * What tests made of small changes to the policies that they test. Immutable.
 *
 * @param results of each change, in the order of the sources and of the text
 * @param unusedExcuses the comments that excuse nothing, in that order
 */
public record MutationReport(List<MutationResult> results, List<Span> unusedExcuses) {
  public MutationReport {
    results = List.copyOf(results);
    unusedExcuses = List.copyOf(unusedExcuses);
  }

  /** How many changes came to {@code outcome}. */
  public long count(Outcome outcome) {
    return results.stream().filter(result -> result.outcome() == outcome).count();
  }

  /** How many changes tests should notice: all that compile and are not excused. */
  public long wanted() {
    return results.size() - count(Outcome.REFUSED) - count(Outcome.EXCUSED);
  }

  /**
   * The share of the wanted changes that tests noticed, in percent; 100 where there are none. What
   * was not tried was not noticed.
   */
  public double score() {
    return wanted() == 0 ? 100 : 100.0 * count(Outcome.KILLED) / wanted();
  }
}
