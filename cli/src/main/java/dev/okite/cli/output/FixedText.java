package dev.okite.cli.output;

import dev.okite.cli.baseline.BaselineEntry;
import dev.okite.cli.output.Palette.Role;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** What a baseline holds and nobody found any more, a line each; only the first of very many. */
final class FixedText {
  private static final int MOST = 20;

  private final Palette palette;

  FixedText(Palette palette) {
    this.palette = palette;
  }

  /** Writes {@code fixed}, and a blank line behind it. */
  void write(List<BaselineEntry> fixed, Writer out) throws IOException {
    for (BaselineEntry entry : fixed.subList(0, Math.min(fixed.size(), MOST))) {
      String times = entry.count() == 1 ? "" : " (" + entry.count() + " times)";
      out.write(palette.paint(Role.GOOD, "fixed") + ": ");
      out.write(Printable.line(entry.key().describe()) + times + "\n");
    }
    if (fixed.size() > MOST) {
      out.write(palette.paint(Role.GOOD, "fixed") + ": " + (fixed.size() - MOST) + " more\n");
    }
    if (!fixed.isEmpty()) {
      out.write('\n');
    }
  }
}
