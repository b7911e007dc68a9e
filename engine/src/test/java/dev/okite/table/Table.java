package dev.okite.table;

import dev.okite.value.EvaluationFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of rows {@code call => result}, where the result is a literal or {@code error CODE:
 * message}. Blank lines and lines that start with {@code #} are left as they are.
 *
 * <p>{@code -Dokite.rewrite=true} writes the results that were found into the files.
 */
public record Table(Path file, List<String> lines) {
  private static final String ARROW = " => ";

  /** A call and what the table says of it. */
  public record Row(String call, String result) {
    /** The name of the function that is called. */
    public String function() {
      return call.substring(0, call.indexOf('('));
    }

    /** Whether the call fails. */
    public boolean isError() {
      return result.startsWith("error ");
    }
  }

  /** The tables of a folder of the test resources, by name. */
  public static List<Table> in(String folder) {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().map(Table::read).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Table read(Path file) {
    try {
      return new Table(file, Files.readAllLines(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The rows, in order. */
  public List<Row> rows() {
    return lines.stream().filter(Table::isRow).map(Table::row).toList();
  }

  /** What {@code row} gives when it is read with {@code functions}. */
  public static String evaluate(Row row, LiteralReader.Functions functions) {
    try {
      return LiteralWriter.write(LiteralReader.read(row.call(), functions));
    } catch (EvaluationFailure failure) {
      return "error " + failure.code() + ": " + failure.text();
    }
  }

  /** Writes the results that {@code functions} gives into the file. */
  public void rewrite(LiteralReader.Functions functions) {
    List<String> rewritten =
        lines.stream()
            .map(
                line ->
                    isRow(line) ? row(line).call() + ARROW + evaluate(row(line), functions) : line)
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
