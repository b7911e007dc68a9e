package dev.okite.cli.output;

import dev.okite.finding.Severity;

/** Colours on a terminal, or none. */
public enum Palette {
  /** Plain text. */
  PLAIN,
  /** ANSI escape sequences. */
  ANSI;

  /** What a piece of text is, as far as its colour goes. */
  public enum Role {
    PLACE("1"),
    GRAVE("1;31"),
    MODERATE("1;33"),
    MILD("1;36"),
    ERROR("1;35"),
    GOOD("1;32"),
    NOTE("36"),
    FRAME("2"),
    QUIET("2");

    private final String code;

    Role(String code) {
      this.code = code;
    }

    /** The colour of findings of this severity. */
    public static Role of(Severity severity) {
      return switch (severity) {
        case CRITICAL, HIGH -> GRAVE;
        case MEDIUM -> MODERATE;
        case LOW, INFO -> MILD;
      };
    }
  }

  /** {@code text} in the colour of {@code role}. */
  public String paint(Role role, String text) {
    return this == PLAIN || text.isEmpty()
        ? text
        : "\u001B[" + role.code + "m" + text + "\u001B[0m";
  }
}
