package dev.okite.cli.input;

import java.util.Locale;
import java.util.regex.Pattern;

/** What is looked for in folders. */
public enum FileKind {
  /** What policies judge. A project file says by what, and is not judged itself. */
  DOCUMENTS,
  /** Policies, and exceptions in the language. */
  POLICIES,
  /** Exceptions, in the language and in YAML. Those in a project file are read with it. */
  EXCEPTIONS,
  /** Whatever there is. */
  ANY;

  private static final Pattern PROJECT_FILE = Pattern.compile("(.*/)?okite\\.yaml", Pattern.DOTALL);

  /** Whether a file called {@code name} is of this kind. */
  boolean includes(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (this) {
      case DOCUMENTS ->
          switch (ending) {
            case "yaml", "yml", "json", "jsonl" ->
                name.length() > ending.length() && !PROJECT_FILE.matcher(name).matches();
            default -> false;
          };
      case ANY -> true;
      case POLICIES -> ending.equals("okite") && name.length() > ending.length();
      case EXCEPTIONS ->
          switch (ending) {
            case "okite", "yaml", "yml" ->
                name.length() > ending.length() && !PROJECT_FILE.matcher(name).matches();
            default -> false;
          };
    };
  }
}
