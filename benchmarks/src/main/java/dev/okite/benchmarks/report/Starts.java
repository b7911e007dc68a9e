package dev.okite.benchmarks.report;

import dev.okite.Documents;
import dev.okite.document.ReadResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;

/** How long starts take, by the Javas that they were measured with. */
record Starts(List<Start> all) {
  Starts {
    all = List.copyOf(all);
  }

  /**
   * One Java.
   *
   * @param java its version, such as 17
   * @param hello milliseconds by the clock of a program that prints a word
   * @param check those of {@code okite check} of one pod
   */
  record Start(int java, double hello, double check) {}

  /** What {@link #write} wrote to {@code file}; nothing where there is no such file. */
  static Starts read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new Starts(List.of());
    }
    ReadResult read = Documents.json(file.toString(), Files.readAllBytes(file));
    if (!read.errors().isEmpty()) {
      throw new IOException(read.errors().toString());
    }
    List<Start> starts = new ArrayList<>();
    Object host = Objects.requireNonNull(Documents.toHost(read.documents().get(0).value()));
    for (Object each : (List<?>) host) {
      Map<?, ?> start = (Map<?, ?>) each;
      starts.add(
          new Start((int) number(start, "java"), number(start, "hello"), number(start, "check")));
    }
    return new Starts(starts);
  }

  void write(Path file) throws IOException {
    StringJoiner list = new StringJoiner(",\n ", "[", "]\n");
    for (Start start : all) {
      list.add(
          "{\"java\": %d, \"hello\": %s, \"check\": %s}"
              .formatted(start.java, start.hello, start.check));
    }
    Files.writeString(file, list.toString(), StandardCharsets.UTF_8);
  }

  private static double number(Map<?, ?> map, String key) {
    return ((Number) Objects.requireNonNull(map.get(key), key)).doubleValue();
  }
}
