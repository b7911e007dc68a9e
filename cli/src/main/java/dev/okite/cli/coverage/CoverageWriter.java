package dev.okite.cli.coverage;

import dev.okite.testing.Coverage;
import java.io.IOException;
import java.io.Writer;

/** Shows what tests cover. */
public interface CoverageWriter {
  /**
   * Writes all of {@code coverage}, and does not close {@code out}.
   *
   * @throws IOException if {@code out} cannot take it
   */
  void write(Coverage coverage, Writer out) throws IOException;
}
