package dev.okite;

import dev.okite.finding.Action;
import dev.okite.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a host says about one name, which is a rule's, a policy's or a module's.
 *
 * @param origin where it says so; empty where that is not known
 * @param isOff whether what has the name is not applied; then there is no action
 * @param action what is to be done about findings; null where nothing is said
 * @param severity how bad they are; null where nothing is said
 */
record Setting(String origin, boolean isOff, @Nullable Action action, @Nullable Severity severity) {

  /** A setting that says nothing. */
  static Setting from(String origin) {
    return new Setting(origin, false, null, null);
  }

  /** Whether it says if what has the name is applied. */
  boolean decides() {
    return isOff || action != null;
  }

  Setting off() {
    return new Setting(origin, true, null, severity);
  }

  Setting enforcing(Action newAction) {
    return new Setting(origin, false, newAction, severity);
  }

  Setting withSeverity(Severity newSeverity) {
    return new Setting(origin, isOff, action, newSeverity);
  }
}
