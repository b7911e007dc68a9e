package dev.okite.conformance.property;

import java.util.List;

/** The few names and constants that programs and documents share, so that they meet. */
final class Vocabulary {
  /** Keys, some of which no shape has or that need to be escaped in a pointer. */
  static final List<String> KEYS =
      List.of(
          "name", "kind", "enabled", "spec", "app", "ports", "other", "first", "count", "a/b~c");

  /** Words that are plain in YAML and in patterns. */
  static final List<String> WORDS = List.of("web", "db", "Pod", "prod", "cpu");

  /** Texts that some constructor takes. */
  static final List<String> SPECIAL =
      List.of(
          "500m",
          "1Gi",
          "nginx:1.27",
          "ghcr.io/acme/app:1.2",
          "10.0.0.0/8",
          "10.1.2.3",
          "1.28.3",
          "v1.29",
          "2027-06-30",
          "90d",
          "1h30m",
          "a,b",
          "",
          "é😀",
          "true",
          "7");

  static final List<String> KINDS = List.of("Pod", "Service", "Role");

  static final List<String> NUMBERS =
      List.of("1", "0", "2", "3", "80", "443", "1.0", "0.5", "2.50");

  private Vocabulary() {}
}
