package dev.okite.conformance.podsecurity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Tables of cases: a row a line, cells between bars, comments behind a number sign. */
final class Table {
  private Table() {}

  static List<List<String>> rows(String file, int columns) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Table.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> cells(line, columns))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> cells(String line, int columns) {
    List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::trim).toList();
    if (cells.size() != columns) {
      throw new IllegalArgumentException("a row has " + columns + " cells: " + line);
    }
    return cells;
  }
}
