package dev.okite.internal.load;

import dev.okite.document.DocumentLimits;
import dev.okite.document.DocumentText;
import dev.okite.document.ReadResult;
import dev.okite.internal.load.fast.FastJson;
import dev.okite.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Reads the documents of a JSON file: one, or in JSON Lines one a line. Each is read in one pass,
 * or where that gives up, through a full parser. Both give the same values at the same places;
 * every refusal comes from the parser.
 */
final class JsonFiles {
  private final byte[] utf8;
  private final NodeBudget budget;
  private final ReadLog log;
  private final @Nullable FastJson onePass;

  private JsonFiles(byte[] utf8, DocumentLimits limits, boolean inOnePass, ReadLog log) {
    this.utf8 = utf8;
    this.budget = new NodeBudget(limits);
    this.log = log;
    this.onePass = inOnePass ? new FastJson(utf8, limits) : null;
  }

  /**
   * Reads a file that holds one document.
   *
   * @param inOnePass whether to try that before the parser
   */
  static ReadResult single(String file, byte[] utf8, DocumentLimits limits, boolean inOnePass) {
    JsonFiles files = new JsonFiles(utf8, limits, inOnePass, new ReadLog(file, utf8));
    files.read(0, Utf8.markLength(utf8), utf8.length);
    return files.log.result();
  }

  /**
   * Reads a file with a document on every line that is not blank.
   *
   * @param inOnePass whether to try that before the parser, for each line
   */
  static ReadResult lines(String file, byte[] utf8, DocumentLimits limits, boolean inOnePass) {
    return new JsonFiles(utf8, limits, inOnePass, new ReadLog(file, utf8))
        .lines(0, Utf8.markLength(utf8));
  }

  /**
   * Reads lines of such a file that stand behind others.
   *
   * @param documentsBefore how many of its documents stand before {@code utf8}
   * @param linesBefore how many of its lines do, one at least
   */
  static ReadResult linesBehind(
      String file, byte[] utf8, int documentsBefore, int linesBefore, DocumentLimits limits) {
    ReadLog log = new ReadLog(file, DocumentText.piece(utf8, linesBefore));
    return new JsonFiles(utf8, limits, true, log).lines(documentsBefore, 0);
  }

  /**
   * The one value that {@code utf8} holds, placed nowhere yet.
   *
   * @throws LoadFailure if it holds anything else
   */
  static Value value(byte[] utf8, DocumentLimits limits) {
    return new JsonFiles(utf8, limits, true, new ReadLog("", utf8))
        .value(Utf8.markLength(utf8), utf8.length);
  }

  private ReadResult lines(int documentsBefore, int from) {
    int index = documentsBefore;
    int start = from;
    while (start < utf8.length && !budget.isExceeded() && !log.hasTooManyErrors(index, start)) {
      int end = lineEnd(start);
      if (!isBlank(start, end)) {
        read(index++, start, end);
      }
      start = end + 1;
    }
    return log.result();
  }

  private void read(int index, int start, int end) {
    try {
      log.document(index, value(start, end));
    } catch (LoadFailure failure) {
      log.error(index, failure);
    }
  }

  private Value value(int start, int end) {
    if (onePass != null) {
      Value value = onePass.read(start, end, budget.left());
      if (value != null) {
        budget.spend(onePass.nodes(), start);
        return value;
      }
    }
    return JsonReader.read(utf8, start, end, budget);
  }

  private int lineEnd(int start) {
    int end = start;
    while (end < utf8.length && utf8[end] != '\n' && utf8[end] != '\r') {
      end++;
    }
    return end;
  }

  private boolean isBlank(int start, int end) {
    for (int i = start; i < end; i++) {
      if (utf8[i] != ' ' && utf8[i] != '\t') {
        return false;
      }
    }
    return true;
  }
}
