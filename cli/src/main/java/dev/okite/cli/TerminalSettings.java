package dev.okite.cli;

import java.util.Map;

/** What the environment says about colours. */
final class TerminalSettings {
  private TerminalSettings() {}

  /**
   * Whether to show results in colour.
   *
   * @param environment the variables of the process
   * @param onTerminal whether results go to a terminal
   */
  static boolean colour(Map<String, String> environment, boolean onTerminal) {
    if (isSet(environment, "NO_COLOR")) {
      return false;
    }
    if (isSet(environment, "CLICOLOR_FORCE") && !"0".equals(environment.get("CLICOLOR_FORCE"))) {
      return true;
    }
    return onTerminal && !"dumb".equals(environment.get("TERM"));
  }

  private static boolean isSet(Map<String, String> environment, String name) {
    return !environment.getOrDefault(name, "").isEmpty();
  }
}
