package dev.okite.finding;

import java.util.Locale;

/** The team that answers for a policy. */
public enum Owner {
  PLATFORM,
  APPLICATION,
  SECURITY;

  /** The word in policies and reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
