package dev.okite.cli.output;

import java.util.Locale;

/** How a finding counts. */
public enum State {
  /** Its rule could not judge. */
  ERROR,
  /** It counts by its action. */
  NEW,
  /** A baseline holds it. */
  KNOWN,
  /** An exception waives it. */
  WAIVED;

  /** The state of {@code reported}. */
  public static State of(Reported reported) {
    if (reported.finding().isError()) {
      return ERROR;
    }
    if (reported.finding().isWaived()) {
      return WAIVED;
    }
    return reported.isKnown() ? KNOWN : NEW;
  }

  /** The word in reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
