package dev.okite.cli.repl.terminal;

import dev.okite.cli.repl.Completion;
import dev.okite.cli.repl.Repl;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.Parser;

/** Tells JLine where an entry ends, and which word of it the cursor is in. */
final class EntryParser implements Parser {
  private final Repl repl;

  EntryParser(Repl repl) {
    this.repl = repl;
  }

  @Override
  public CompletingParsedLine parse(String line, int cursor, ParseContext context) {
    switch (context) {
      case ACCEPT_LINE -> {
        if (repl.isUnfinished(line)) {
          throw new EOFError(-1, -1, "the entry is not complete");
        }
        return new Entry(line, cursor, cursor);
      }
      case COMPLETE -> {
        Completion completion = repl.complete(line, cursor);
        return new Entry(line, cursor, completion.start());
      }
      default -> {
        return new Entry(line, cursor, cursor);
      }
    }
  }

  /** No sign of the language has a meaning of its own to the editor. */
  @Override
  public boolean isEscapeChar(char c) {
    return false;
  }

  /** An entry with the word that is completed in it. */
  private record Entry(String line, int cursor, int start) implements CompletingParsedLine {
    @Override
    public String word() {
      return line.substring(start, cursor);
    }

    @Override
    public int wordCursor() {
      return cursor - start;
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return wordCursor();
    }

    @Override
    public int rawWordLength() {
      return word().length();
    }
  }
}
