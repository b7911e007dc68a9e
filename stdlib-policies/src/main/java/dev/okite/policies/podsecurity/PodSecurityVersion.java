package dev.okite.policies.podsecurity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version of the Pod Security Standards: {@code latest}, or {@code v1.} and a number without
 * leading zeros. One that is newer than the newest one known evaluates as that.
 *
 * @param text how it is written
 */
public record PodSecurityVersion(String text) {
  // Before the constant below, whose constructor needs it.
  private static final Pattern VALID = Pattern.compile("latest|v1[.](0|[1-9][0-9]*)");

  /** The newest version known. */
  public static final PodSecurityVersion LATEST = new PodSecurityVersion("latest");

  /**
   * A version.
   *
   * @throws IllegalArgumentException if {@code text} is none
   */
  public PodSecurityVersion {
    if (!VALID.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "a version is `latest` or such as `v1.29`, found `" + text + "`");
    }
  }

  /** The version that {@code text} says; empty if it is none. */
  public static Optional<PodSecurityVersion> of(String text) {
    return VALID.matcher(text).matches()
        ? Optional.of(new PodSecurityVersion(text))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
