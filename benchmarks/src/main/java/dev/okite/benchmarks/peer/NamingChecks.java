package dev.okite.benchmarks.peer;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Checks whose outcome is the list of the names that have failed.
 *
 * @param preparing makes of a pod what judges it
 */
record NamingChecks(Function<Map<String, Object>, Supplier<List<String>>> preparing)
    implements Checks {
  /** Checks that take the tree as it is. */
  static Checks ofTree(Function<Map<String, Object>, List<String>> violated) {
    return new NamingChecks(pod -> () -> violated.apply(pod));
  }

  @Override
  public Prepared prepare(Map<String, Object> pod) {
    return new NamingPrepared(preparing.apply(pod));
  }

  private record NamingPrepared(Supplier<List<String>> judging) implements Prepared {
    @Override
    public Object judge() {
      return judging.get();
    }

    @Override
    @SuppressWarnings("unchecked") // it comes from judge
    public List<String> violated(Object outcome) {
      return (List<String>) outcome;
    }
  }
}
