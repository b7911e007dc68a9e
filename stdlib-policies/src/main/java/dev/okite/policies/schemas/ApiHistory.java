package dev.okite.policies.schemas;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known about kinds that no model tells: when they went before the oldest of the bundled
 * versions, and what is deprecated though nothing newer has the same name. Immutable.
 */
final class ApiHistory {
  /**
   * What came of a kind.
   *
   * @param minor the minor version since which it is so
   * @param instead what to use instead; empty if nothing takes its place
   */
  record Change(int minor, Optional<String> instead) {}

  private final Map<String, Change> removed = new HashMap<>();
  private final Map<String, Change> deprecated = new HashMap<>();

  private ApiHistory() {}

  /**
   * Reads lines of {@code removed} or {@code deprecated}, an apiVersion, a kind, a minor version,
   * and what to use instead.
   */
  static ApiHistory of(String text) {
    ApiHistory history = new ApiHistory();
    for (String line : text.lines().toList()) {
      String[] words = line.strip().split("\\s+", 5);
      if (words.length >= 4 && !line.startsWith("#")) {
        Change change =
            new Change(
                Integer.parseInt(words[3]),
                words.length == 5 ? Optional.of(words[4]) : Optional.empty());
        (words[0].equals("removed") ? history.removed : history.deprecated)
            .put(key(words[1], words[2]), change);
      }
    }
    return history;
  }

  /** The history that comes with the standard library. */
  static ApiHistory bundled() {
    return of(
        new String(KubernetesSchemas.bytes("kubernetes-history.txt"), StandardCharsets.UTF_8));
  }

  Optional<Change> removed(String apiVersion, String kind) {
    return Optional.ofNullable(removed.get(key(apiVersion, kind)));
  }

  Optional<Change> deprecated(String apiVersion, String kind) {
    return Optional.ofNullable(deprecated.get(key(apiVersion, kind)));
  }

  private static String key(String apiVersion, String kind) {
    return apiVersion + " " + kind;
  }
}
