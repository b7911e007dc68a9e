package dev.okite.cli.command;

import dev.okite.EvaluationContext;
import dev.okite.cli.input.Chunks;
import dev.okite.document.DocumentLimits;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How the work of a run is divided, and how much of it is taken on. What a run finds in what it
 * reads does not depend on it.
 *
 * @param jobs how many threads read and judge, one at least
 * @param chunkBytes how much each of them takes at once
 * @param limits how large a file may be
 * @param maxSteps how many steps a rule may take; empty for as many as usual
 */
record Workload(int jobs, int chunkBytes, DocumentLimits limits, OptionalLong maxSteps) {
  private static final int MAX_JOBS = 256;
  private static final int MAX_MEBIBYTES = 1024;

  /** A rule that looks at every component of a large bill of materials takes about half of it. */
  private static final long STEPS_OF_A_MEBIBYTE = 1_000_000;

  private static final long LEAST_STEPS = 10_000_000;

  /** The usual files. */
  Workload(int jobs, int chunkBytes) {
    this(jobs, chunkBytes, DocumentLimits.DEFAULTS, OptionalLong.empty());
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
  static Workload parse(@Nullable String jobs, @Nullable String maxFileSize) throws StartException {
    Workload usual = jobs == null ? ofMachine() : of(number("--jobs", jobs, MAX_JOBS));
    if (maxFileSize == null) {
      return usual;
    }
    int mebibytes = number("--max-file-size", maxFileSize, MAX_MEBIBYTES);
    return new Workload(
        usual.jobs,
        usual.chunkBytes,
        DocumentLimits.ofMebibytes(mebibytes),
        OptionalLong.of(Math.max(LEAST_STEPS, STEPS_OF_A_MEBIBYTE * mebibytes)));
  }

  /** {@code context} with as many steps as a rule may take. */
  EvaluationContext within(EvaluationContext context) {
    return maxSteps.isEmpty() ? context : context.withMaxSteps(maxSteps.getAsLong());
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
