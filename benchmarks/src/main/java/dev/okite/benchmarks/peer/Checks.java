package dev.okite.benchmarks.peer;

import java.util.List;
import java.util.Map;

/** An implementation of the thirteen checks, ready to judge. */
public interface Checks {
  /** {@code pod} in the form that this implementation takes. Preparing is not measured. */
  Prepared prepare(Map<String, Object> pod);

  /** A pod that can be judged again and again. */
  interface Prepared {
    /** Judges it. This is what is measured. */
    Object judge();

    /**
     * The names of the checks that {@code outcome}, which {@link #judge} gave, says have failed.
     */
    List<String> violated(Object outcome);
  }
}
