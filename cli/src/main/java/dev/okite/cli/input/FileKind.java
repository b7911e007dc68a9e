package dev.okite.cli.input;

import dev.okite.Documents;
import java.util.Locale;

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

  /** Whether a file called {@code name} is of this kind. */
  public boolean includes(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (this) {
      case DOCUMENTS ->
          switch (ending) {
            case "yaml", "yml", "json", "jsonl", "ndjson", "sarif", "sigstore", "att" ->
                name.length() > ending.length() && !isProjectFile(name);
            default -> Documents.isDockerfile(name);
          };
      case ANY -> true;
      case POLICIES -> ending.equals("okite") && name.length() > ending.length();
      case EXCEPTIONS ->
          switch (ending) {
            case "okite", "yaml", "yml" -> name.length() > ending.length() && !isProjectFile(name);
            default -> false;
          };
    };
  }

  private static boolean isProjectFile(String name) {
    return name.substring(name.lastIndexOf('/') + 1).equals("okite.yaml");
  }
}
