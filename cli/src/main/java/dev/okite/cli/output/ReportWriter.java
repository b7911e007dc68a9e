package dev.okite.cli.output;

import java.io.IOException;
import java.util.List;

/**
 * Shows what a check comes to, while it goes on: findings as they are made, and the rest at the
 * end. A report without its end shows that it has none. Not safe for use by several threads.
 */
public interface ReportWriter {
  /**
   * Writes {@code findings} behind those that were written before.
   *
   * @throws IOException if that cannot be written
   */
  void add(List<Reported> findings) throws IOException;

  /**
   * Writes what is left to say, and closes nothing.
   *
   * @param outcome what came of all findings that were added
   * @throws IOException if that cannot be written
   */
  void end(CheckOutcome outcome) throws IOException;
}
