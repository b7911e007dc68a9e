package dev.okite.cli.command;

import java.util.List;
import java.util.Map;

/** How a subject is named on the command line. */
final class SubjectName {
  private SubjectName() {}

  /**
   * The subject as the policies take it.
   *
   * @throws StartException if {@code text} names none
   */
  static Map<String, String> parse(String text) throws StartException {
    String[] parts = text.split("/", -1);
    boolean filled = !List.of(parts).contains("");
    if (filled && parts.length == 3 && parts[0].equals("ServiceAccount")) {
      return Map.of("kind", parts[0], "namespace", parts[1], "name", parts[2]);
    }
    if (filled && parts.length >= 2 && List.of("User", "Group").contains(parts[0])) {
      return Map.of("kind", parts[0], "name", text.substring(parts[0].length() + 1));
    }
    throw StartException.of(
        "a subject is `ServiceAccount/NAMESPACE/NAME`, `User/NAME` or `Group/NAME`, found `"
            + text
            + "`");
  }
}
