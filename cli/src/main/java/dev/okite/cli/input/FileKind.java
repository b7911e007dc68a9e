package dev.okite.cli.input;

import java.util.Locale;

/** What is looked for in folders. */
public enum FileKind {
  /** What policies judge. */
  DOCUMENTS,
  /** Policies and exceptions. */
  POLICIES;

  /** Whether a file called {@code name} is of this kind. */
  boolean includes(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (this) {
      case DOCUMENTS ->
          switch (ending) {
            case "yaml", "yml", "json", "jsonl" -> name.length() > ending.length();
            default -> false;
          };
      case POLICIES -> ending.equals("okite") && name.length() > ending.length();
    };
  }
}
