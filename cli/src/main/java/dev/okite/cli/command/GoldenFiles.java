package dev.okite.cli.command;

import dev.okite.cli.output.TestOutcome;
import dev.okite.cli.output.TestOutcome.Ran;
import dev.okite.testing.GoldenFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the files that tests expect to hold findings. */
final class GoldenFiles {
  private final GivenFiles files;
  private final List<String> written = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  GoldenFiles(GivenFiles files) {
    this.files = files;
  }

  /** A file that tests name, whoever names it. */
  private record Key(String folder, String path) {}

  /**
   * Writes those that do not hold what was found. Where several cases name one file, they have to
   * find the same.
   */
  void write(TestOutcome outcome) {
    Map<Key, GoldenFile> wanted = new LinkedHashMap<>();
    for (Ran ran : outcome.ran()) {
      for (GoldenFile golden : ran.result().goldenFiles()) {
        String file = ran.file();
        Key key = new Key(file.substring(0, file.lastIndexOf('/') + 1), golden.path());
        GoldenFile other = wanted.putIfAbsent(key, golden);
        if (other != null && !other.text().equals(golden.text())) {
          problems.add(
              "`"
                  + golden.path()
                  + "` cannot hold what `"
                  + ran.result().name()
                  + "` found and what is found at "
                  + other.span()
                  + ": name a file for each case");
        }
      }
    }
    if (problems.isEmpty()) {
      wanted.values().stream().filter(golden -> !golden.isSame()).forEach(this::write);
    }
  }

  /** The names of the files that were written. */
  List<String> written() {
    return written;
  }

  /** What kept others from being written. */
  List<String> problems() {
    return problems;
  }

  private void write(GoldenFile golden) {
    try {
      written.add(files.write(golden.span().source().name(), golden.path(), golden.text()));
    } catch (IOException failure) {
      problems.add("`" + golden.path() + "` cannot be written: " + failure.getMessage());
    }
  }
}
