package dev.okite.finding;

import java.util.Locale;

/** The part of the life cycle that a policy guards. */
public enum Phase {
  DEVELOP,
  DISTRIBUTE,
  DEPLOY,
  RUNTIME;

  /** The word in policies and reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
