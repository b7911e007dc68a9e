package dev.okite.cli.output;

import dev.okite.cli.input.Unreadable;
import dev.okite.cli.output.Palette.Role;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** What could not be read, a line each. */
public final class UnreadableText {
  private final Palette palette;

  /** In the colours of {@code palette}. */
  public UnreadableText(Palette palette) {
    this.palette = palette;
  }

  /** Writes {@code problems}, and a blank line behind them. */
  void write(List<Unreadable> problems, Writer out) throws IOException {
    for (Unreadable problem : problems) {
      out.write(line(problem));
    }
    if (!problems.isEmpty()) {
      out.write('\n');
    }
  }

  /** The line of {@code problem}, with its end. */
  public String line(Unreadable problem) {
    String file = Printable.line(problem.file());
    String place =
        problem.line() == null ? file : file + ":" + problem.line() + ":" + problem.column();
    return palette.paint(Role.PLACE, place)
        + ": "
        + palette.paint(Role.ERROR, "unreadable")
        + ": "
        + Printable.line(problem.message())
        + "\n";
  }
}
