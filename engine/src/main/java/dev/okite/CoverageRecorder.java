package dev.okite;

import dev.okite.internal.testing.CoverageLog;
import dev.okite.testing.Coverage;
import java.util.function.Predicate;

/**
 * Notes what tests cover of policies. One recorder is for the tests of one {@link PolicySet}; it is
 * safe to use by several threads, and comes to the same whatever their order.
 */
public final class CoverageRecorder {
  private final CoverageLog all = new CoverageLog();

  /** One that has noted nothing. */
  public CoverageRecorder() {}

  synchronized void add(CoverageLog log) {
    all.add(log);
  }

  /**
   * What the tests that ran so far cover.
   *
   * @param policies the set that they were tests of
   * @param sources which sources are to be covered, by their names
   */
  public synchronized Coverage coverage(PolicySet policies, Predicate<String> sources) {
    return all.coverage(policies.program(), sources);
  }
}
