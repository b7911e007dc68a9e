package dev.okite.internal.load;

import dev.okite.document.DocumentLimits;
import dev.okite.document.ReadResult;
import dev.okite.internal.load.dockerfile.DockerfileReader;
import dev.okite.internal.load.dockerfile.DockerfileResult;
import dev.okite.value.Value;
import java.util.Locale;

/** Reads Dockerfiles, each of which is one document, and tells which files are some. */
final class DockerfileFiles {
  private DockerfileFiles() {}

  static ReadResult read(String file, byte[] utf8, DocumentLimits limits) {
    ReadLog log = new ReadLog(file, utf8);
    int start = Utf8.markLength(utf8);
    try {
      Utf8.check(utf8, start, utf8.length);
      checkCharacters(utf8, start);
    } catch (LoadFailure failure) {
      log.error(0, failure);
      return log.result();
    }
    DockerfileResult result = DockerfileReader.read(utf8, start, limits);
    for (DockerfileResult.Problem problem : result.problems()) {
      log.error(0, problem.offset(), problem.message());
    }
    Value root = result.root();
    if (root != null) {
      log.document(0, root);
    }
    return log.result();
  }

  /**
   * Refuses what some tools take for the end of a line and others do not, and what ends a text in
   * C.
   */
  private static void checkCharacters(byte[] utf8, int start) {
    for (int i = start; i < utf8.length; i++) {
      boolean endsLine = i + 1 < utf8.length && utf8[i + 1] == '\n';
      if (utf8[i] == '\r' && !endsLine && i + 1 < utf8.length) {
        throw new LoadFailure(
            i,
            "found a carriage return inside a line, where tools disagree on what it means; end"
                + " lines with LF or CR LF");
      } else if (utf8[i] == 0) {
        throw new LoadFailure(i, "found the control character U+0000, expected text; remove it");
      }
    }
  }

  /** Whether a file of this name is taken for a Dockerfile. */
  static boolean isName(String file) {
    String path = file.toLowerCase(Locale.ROOT);
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    if (name.endsWith(".dockerignore")) {
      return false;
    }
    return isNamed(name, "dockerfile")
        || isNamed(name, "containerfile")
        || (name.endsWith(".dockerfile") && name.length() > ".dockerfile".length())
        || (name.endsWith(".containerfile") && name.length() > ".containerfile".length());
  }

  private static boolean isNamed(String name, String word) {
    return name.startsWith(word)
        && (name.length() == word.length() || name.charAt(word.length()) == '.');
  }

  /**
   * Whether a text reads as a Dockerfile: the first line that is no comment and not blank starts
   * with {@code FROM} or {@code ARG}, which neither YAML nor JSON that anybody writes does.
   */
  static boolean isText(byte[] utf8) {
    int i = Utf8.markLength(utf8);
    while (i < utf8.length) {
      int end = i;
      while (end < utf8.length && utf8[end] != '\n') {
        end++;
      }
      while (i < end && isBlank(utf8[i])) {
        i++;
      }
      if (i < end && utf8[i] != '#') {
        return startsWith("from", utf8, i, end) || startsWith("arg", utf8, i, end);
      }
      i = end + 1;
    }
    return false;
  }

  /** Whether a line starts with {@code word} and goes on with something else than a colon. */
  private static boolean startsWith(String word, byte[] utf8, int from, int end) {
    int behind = from + word.length();
    if (behind >= end || !isBlank(utf8[behind])) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if ((utf8[from + i] | 0x20) != word.charAt(i)) {
        return false;
      }
    }
    int i = behind;
    while (i < end && isBlank(utf8[i])) {
      i++;
    }
    return i < end && utf8[i] != ':';
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r';
  }
}
