package dev.okite.cli.command;

import dev.okite.cli.input.Chunks;

/**
 * How the work of a run is divided. What a run finds does not depend on it.
 *
 * @param jobs how many threads read and judge, one at least
 * @param chunkBytes how much each of them takes at once
 */
record Workload(int jobs, int chunkBytes) {
  private static final int MAX_JOBS = 256;

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
   * @throws StartException if that is no number of threads
   */
  static Workload parse(String jobs) throws StartException {
    try {
      int number = Integer.parseInt(jobs);
      if (number >= 1 && number <= MAX_JOBS) {
        return of(number);
      }
    } catch (NumberFormatException notANumber) {
      // Said below.
    }
    throw StartException.of(
        "`--jobs` takes a number from 1 to " + MAX_JOBS + ", found `" + jobs + "`");
  }
}
