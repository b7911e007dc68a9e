package dev.okite.cli.repl;

import dev.okite.cli.output.Palette;
import dev.okite.cli.output.Printable;
import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticRenderer;
import java.util.List;

/** Collects what there is to show for one entry. */
final class Output {
  private final Palette palette;
  private final DiagnosticRenderer renderer;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder errors = new StringBuilder();
  private boolean hasFailed;
  private boolean ends;

  Output(Palette palette) {
    this.palette = palette;
    this.renderer = new DiagnosticRenderer(palette == Palette.ANSI);
  }

  Palette palette() {
    return palette;
  }

  /** Shows {@code text}, which is whole lines. */
  void print(String text) {
    out.append(text);
  }

  /** Shows a line. */
  void line(String text) {
    out.append(text).append('\n');
  }

  /** Says why the entry cannot be done. */
  void fail(String sentence) {
    hasFailed = true;
    String label = palette.paint(Palette.Role.ERROR, "error:");
    errors.append(label).append(' ').append(Printable.line(sentence)).append('\n');
  }

  /** Says why the entry cannot be done, in whole lines. */
  void failWith(String text) {
    hasFailed = true;
    errors.append(text);
  }

  /** Shows what the compiler says; an error is a failure. */
  void diagnostics(List<Diagnostic> diagnostics) {
    for (Diagnostic diagnostic : diagnostics) {
      hasFailed |= diagnostic.isError();
      errors.append(renderer.render(diagnostic));
    }
  }

  /** Ends the session with this entry. */
  void end() {
    ends = true;
  }

  Reply reply() {
    return new Reply(out.toString(), errors.toString(), hasFailed, ends);
  }
}
