package dev.okite.cli.output;

import dev.okite.diagnostic.DiagnosticRenderer;
import dev.okite.lint.Lint;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** What about policies could be better, for people. */
public final class LintText {
  private LintText() {}

  /**
   * Writes {@code lints}, each with its source line, and a summary.
   *
   * @param files how many files were looked at
   * @throws IOException if that cannot be written
   */
  public static void write(int files, List<Lint> lints, boolean colour, Writer out)
      throws IOException {
    DiagnosticRenderer renderer = new DiagnosticRenderer(colour);
    for (Lint lint : lints) {
      out.write(renderer.render(lint.span(), "lint " + lint.id(), lint.message(), lint.hint()));
      out.write('\n');
    }
    out.write("looked at " + files + (files == 1 ? " file: " : " files: "));
    out.write(lints.isEmpty() ? "nothing to say\n" : lints.size() + " to mend\n");
  }
}
