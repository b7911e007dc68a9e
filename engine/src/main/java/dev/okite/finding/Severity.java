package dev.okite.finding;

import java.util.Locale;

/** How bad a finding is, from harmless to critical. */
public enum Severity {
  INFO,
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL;

  /** The word in policies and reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
