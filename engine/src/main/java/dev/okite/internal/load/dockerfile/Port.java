package dev.okite.internal.load.dockerfile;

import java.util.Locale;

/**
 * A port of {@code EXPOSE}, or a range of them.
 *
 * @param text all of it
 * @param first the first port; -1 if the text has no number where there should be one
 * @param last the last port, which is the first where there is one alone
 * @param protocol in small letters
 */
record Port(String text, long first, long last, String protocol) {
  private static final int MAX_DIGITS = 9;

  /** The ports that {@code text} names. */
  static Port of(String text) {
    int slash = text.indexOf('/');
    String ports = slash < 0 ? text : text.substring(0, slash);
    String protocol = slash < 0 ? "tcp" : text.substring(slash + 1).toLowerCase(Locale.ROOT);
    int dash = ports.indexOf('-');
    long first = number(dash < 0 ? ports : ports.substring(0, dash));
    long last = dash < 0 ? first : number(ports.substring(dash + 1));
    return last < 0 ? new Port(text, -1, -1, protocol) : new Port(text, first, last, protocol);
  }

  boolean isNumber() {
    return first >= 0;
  }

  private static long number(String text) {
    if (text.isEmpty() || text.length() > MAX_DIGITS) {
      return -1;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return -1;
      }
    }
    return Long.parseLong(text);
  }
}
