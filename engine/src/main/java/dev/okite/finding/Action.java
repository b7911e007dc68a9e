package dev.okite.finding;

import java.util.Locale;

/** What is to be done about a finding. */
public enum Action {
  /** It blocks. */
  DENY,
  /** It is shown to whoever caused it, and does not block. */
  WARN,
  /** It is recorded, and does not block. */
  AUDIT;

  /** The word in settings and reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
