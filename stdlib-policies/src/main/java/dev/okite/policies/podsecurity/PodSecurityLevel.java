package dev.okite.policies.podsecurity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A level of the Pod Security Standards, from no checks at all to the strictest. */
public enum PodSecurityLevel {
  /** Everything is allowed. */
  PRIVILEGED,
  /** What keeps a pod from taking over its node. */
  BASELINE,
  /** What a pod can do without when it is made with care. */
  RESTRICTED;

  /** The level that labels and configurations call {@code word}; empty if none is called so. */
  public static Optional<PodSecurityLevel> of(String word) {
    return Arrays.stream(values()).filter(level -> level.word().equals(word)).findFirst();
  }

  /** The word in labels, configurations and reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The policy that has its checks; empty where there are none. */
  Optional<String> policy() {
    return this == PRIVILEGED
        ? Optional.empty()
        : Optional.of(BoundStandards.MODULE + "." + word());
  }

  @Override
  public String toString() {
    return word();
  }
}
