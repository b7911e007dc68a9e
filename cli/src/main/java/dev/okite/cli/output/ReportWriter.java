package dev.okite.cli.output;

import java.io.IOException;
import java.io.Writer;

/** Shows what a check came to. */
public interface ReportWriter {
  /**
   * Writes all of {@code outcome}, and does not close {@code out}.
   *
   * @throws IOException if {@code out} cannot take it
   */
  void write(CheckOutcome outcome, Writer out) throws IOException;
}
