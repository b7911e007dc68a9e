package dev.okite.policies.functions;

import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.Session;
import dev.okite.document.Document;
import dev.okite.finding.EvaluationError;
import dev.okite.policies.StandardPolicies;
import dev.okite.session.Answer;
import dev.okite.value.ListValue;
import dev.okite.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

/**
 * A file of rows {@code call => result}, where the result is JSON or {@code error CODE: message}.
 * Blank lines and lines that start with {@code #} are left as they are.
 *
 * <p>{@code -Dokite.rewrite=true} writes the results that were found into the files.
 */
record FunctionTable(Path file, List<String> lines) {
  private static final String ARROW = " => ";
  private static final Session SESSION = Session.of(StandardPolicies.engine());

  /** A call and what the table says of it. */
  record Row(String call, String result) {
    /** The name of the function that is called. */
    String function() {
      return call.substring(0, call.indexOf('('));
    }

    /** Whether the call fails. */
    boolean isError() {
      return result.startsWith("error ");
    }
  }

  static List<FunctionTable> all() {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/functions"))) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(FunctionTable::read)
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static FunctionTable read(Path file) {
    try {
      return new FunctionTable(file, Files.readAllLines(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  List<Row> rows() {
    return lines.stream().filter(FunctionTable::isRow).map(FunctionTable::row).toList();
  }

  /** What a call gives. Its arguments are read from a document, as the checker judges constants. */
  static String evaluate(String call) {
    int start = call.indexOf('(');
    int end = end(call, start);
    String arguments = "[" + call.substring(start + 1, end) + "]";
    Document document =
        Documents.json("arguments", arguments.getBytes(StandardCharsets.UTF_8)).documents().get(0);
    StringJoiner names = new StringJoiner(", ", "(", ")");
    for (int i = 0; i < ((ListValue) document.value()).size(); i++) {
      names.add("resource[" + i + "]");
    }
    String asked = call.substring(0, start) + names + call.substring(end + 1);
    Answer answer =
        SESSION.evaluate(
            SESSION.read("table", asked),
            List.of(document),
            document,
            EvaluationContext.empty(),
            false);
    if (answer.isRefused()) {
      throw new AssertionError(call + ": " + answer.diagnostics());
    }
    return answer.value().map(FunctionTable::json).orElseGet(() -> error(answer.error().get()));
  }

  /** Where the bracket closes that opens at {@code start}. */
  private static int end(String call, int start) {
    boolean inText = false;
    for (int i = start + 1; i < call.length(); i++) {
      char c = call.charAt(i);
      if (c == '"' && call.charAt(i - 1) != '\\') {
        inText = !inText;
      } else if (c == ')' && !inText) {
        return i;
      }
    }
    throw new IllegalArgumentException("a call ends with `)`: " + call);
  }

  private static String json(Value value) {
    String list = ListValue.of(List.of(value)).render();
    return list.substring(1, list.length() - 1);
  }

  private static String error(EvaluationError error) {
    return "error " + error.code().id() + ": " + error.message();
  }

  /** Writes the results that are found into the file. */
  void rewrite() {
    List<String> rewritten =
        lines.stream()
            .map(line -> isRow(line) ? row(line).call() + ARROW + evaluate(row(line).call()) : line)
            .toList();
    try {
      Files.write(file, rewritten);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean isRow(String line) {
    return !line.isBlank() && !line.startsWith("#");
  }

  private static Row row(String line) {
    int arrow = line.indexOf(ARROW);
    if (arrow < 0) {
      throw new IllegalArgumentException("a row has `=>`: " + line);
    }
    return new Row(line.substring(0, arrow), line.substring(arrow + ARROW.length()));
  }
}
