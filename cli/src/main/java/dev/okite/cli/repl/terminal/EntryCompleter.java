package dev.okite.cli.repl.terminal;

import dev.okite.cli.output.Printable;
import dev.okite.cli.repl.Completion;
import dev.okite.cli.repl.Repl;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Offers what the session finds that an entry can go on with. */
final class EntryCompleter implements Completer {
  private static final int WIDTH = 60;

  private final Repl repl;

  EntryCompleter(Repl repl) {
    this.repl = repl;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    for (Completion.Candidate each : repl.complete(line.line(), line.cursor()).candidates()) {
      String description = each.description().isEmpty() ? null : shortened(each.description());
      candidates.add(
          new Candidate(
              each.text(),
              Printable.line(each.text()),
              each.group(),
              description,
              null,
              null,
              each.isWhole()));
    }
  }

  private static String shortened(String description) {
    String line = Printable.line(description);
    return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
  }
}
