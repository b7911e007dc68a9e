package dev.okite.internal.load;

import dev.okite.document.DocumentLimits;
import dev.okite.document.ReadResult;

/** Reads the documents of JSON files: one a file, or in JSON Lines one a line. */
final class JsonFiles {
  private JsonFiles() {}

  /** Reads a file that holds one document. */
  static ReadResult single(String file, byte[] utf8, DocumentLimits limits) {
    ReadLog log = new ReadLog(file, utf8);
    read(0, utf8, Utf8.markLength(utf8), utf8.length, new NodeBudget(limits), log);
    return log.result();
  }

  /** Reads a file with a document on every line that is not blank. */
  static ReadResult lines(String file, byte[] utf8, DocumentLimits limits) {
    ReadLog log = new ReadLog(file, utf8);
    NodeBudget budget = new NodeBudget(limits);
    int index = 0;
    int start = Utf8.markLength(utf8);
    while (start < utf8.length && !budget.isExceeded() && !log.hasTooManyErrors(index, start)) {
      int end = lineEnd(utf8, start);
      if (!isBlank(utf8, start, end)) {
        read(index++, utf8, start, end, budget, log);
      }
      start = end + 1;
    }
    return log.result();
  }

  private static void read(
      int index, byte[] utf8, int start, int end, NodeBudget budget, ReadLog log) {
    try {
      log.document(index, JsonReader.read(utf8, start, end, budget));
    } catch (LoadFailure failure) {
      log.error(index, failure);
    }
  }

  private static int lineEnd(byte[] utf8, int start) {
    int end = start;
    while (end < utf8.length && utf8[end] != '\n' && utf8[end] != '\r') {
      end++;
    }
    return end;
  }

  private static boolean isBlank(byte[] utf8, int start, int end) {
    for (int i = start; i < end; i++) {
      if (utf8[i] != ' ' && utf8[i] != '\t') {
        return false;
      }
    }
    return true;
  }
}
