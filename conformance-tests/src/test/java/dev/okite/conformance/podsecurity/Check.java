package dev.okite.conformance.podsecurity;

import java.util.Locale;
import java.util.function.Predicate;

/**
 * A check of the standard as it is from one minor version until the next one of the same id.
 *
 * @param from the first minor version
 * @param passes whether a pod passes
 */
record Check(String id, Level level, int from, Predicate<Pod> passes) {
  enum Level {
    BASELINE,
    RESTRICTED;

    String policy() {
      return "kubernetes.pod_security." + name().toLowerCase(Locale.ROOT);
    }
  }

  static Check baseline(String id, int from, Predicate<Pod> passes) {
    return new Check(id, Level.BASELINE, from, passes);
  }

  static Check restricted(String id, int from, Predicate<Pod> passes) {
    return new Check(id, Level.RESTRICTED, from, passes);
  }
}
