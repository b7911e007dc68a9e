package dev.okite.cli.input;

import java.util.Optional;

/**
 * One line of a {@code .gitignore} file.
 *
 * @param pattern what it matches
 * @param readmits whether it takes back what an earlier rule leaves out
 * @param foldersOnly whether it is about folders alone
 * @param anchored whether it is about the path from the file's folder, not just about the last part
 */
record IgnoreRule(PathPattern pattern, boolean readmits, boolean foldersOnly, boolean anchored) {

  /** The rule that {@code line} writes; empty for blank lines, comments and malformed patterns. */
  static Optional<IgnoreRule> parse(String line) {
    String text = withoutTrailingBlanks(line);
    if (text.isEmpty() || text.charAt(0) == '#') {
      return Optional.empty();
    }
    boolean readmits = text.charAt(0) == '!';
    if (readmits) {
      text = text.substring(1);
    }
    boolean foldersOnly = text.endsWith("/");
    if (foldersOnly) {
      text = text.substring(0, text.length() - 1);
    }
    boolean anchored = text.indexOf('/') >= 0;
    if (text.startsWith("/")) {
      text = text.substring(1);
    }
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return PathPattern.parse(text)
        .map(pattern -> new IgnoreRule(pattern, readmits, foldersOnly, anchored));
  }

  /** Whether the rule is about {@code path}, which is relative to the folder of its file. */
  boolean matches(String path, boolean isFolder) {
    if (foldersOnly && !isFolder) {
      return false;
    }
    return pattern.matches(anchored ? path : path.substring(path.lastIndexOf('/') + 1));
  }

  private static String withoutTrailingBlanks(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ' ' && !isEscaped(line, end - 1)) {
      end--;
    }
    return line.substring(0, end);
  }

  private static boolean isEscaped(String line, int index) {
    int backslashes = 0;
    while (index - backslashes > 0 && line.charAt(index - backslashes - 1) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }
}
