package dev.okite.cli.command;

import dev.okite.cli.input.Chunks;
import dev.okite.document.DocumentLimits;
import org.jspecify.annotations.Nullable;

/**
 * How the work of a run is divided, and how much of it is taken on. What a run finds in what it
 * reads does not depend on it.
 *
 * @param jobs how many threads read and judge, one at least
 * @param chunkBytes how much each of them takes at once
 * @param limits how large a file may be
 */
record Workload(int jobs, int chunkBytes, DocumentLimits limits) {
  private static final int MAX_JOBS = 256;
  private static final int MAX_MEBIBYTES = 1024;

  /** The usual files. */
  Workload(int jobs, int chunkBytes) {
    this(jobs, chunkBytes, DocumentLimits.DEFAULTS);
  }

  /** As many threads as there are processors. */
  static Workload ofMachine() {
    return of(Runtime.getRuntime().availableProcessors());
  }

  /** So many threads. */
  static Workload of(int jobs) {
    return new Workload(Math.min(jobs, MAX_JOBS), Chunks.CHUNK_BYTES);
  }

  /**
   * What the command line says.
   *
   * @param jobs how many threads; null for as many as there are processors
   * @param maxFileSize how many mebibytes a file may have; null for the usual limits
   * @throws StartException if one of them is no such number
   */
  static Workload parse(@Nullable String jobs, @Nullable String maxFileSize)
      throws StartException {
    Workload usual = jobs == null ? ofMachine() : of(number("--jobs", jobs, MAX_JOBS));
    return maxFileSize == null
        ? usual
        : new Workload(
            usual.jobs,
            usual.chunkBytes,
            DocumentLimits.ofMebibytes(number("--max-file-size", maxFileSize, MAX_MEBIBYTES)));
  }

  private static int number(String option, String text, int most) throws StartException {
    try {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Said below.
    }
    throw StartException.of(
        "`" + option + "` takes a number from 1 to " + most + ", found `" + text + "`");
  }
}
