package dev.okite.cli.output;

import java.io.IOException;
import java.io.Writer;

/** Shows what came of tests. */
public interface TestReportWriter {
  /**
   * Writes all of {@code outcome}, and does not close {@code out}.
   *
   * @throws IOException if {@code out} cannot take it
   */
  void write(TestOutcome outcome, Writer out) throws IOException;
}
