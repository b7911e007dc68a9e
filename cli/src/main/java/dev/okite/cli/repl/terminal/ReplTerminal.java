package dev.okite.cli.repl.terminal;

import dev.okite.cli.repl.Repl;
import dev.okite.cli.repl.Reply;
import java.io.IOException;
import java.util.Map;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.TerminalBuilder;

/** Reads entries from a terminal, and shows what comes of them. */
public final class ReplTerminal {
  private static final String PROMPT = "okite> ";
  private static final String CONTINUATION = "  ...> ";
  private static final int HISTORY_ENTRIES = 1_000;
  private static final int HISTORY_FILE_ENTRIES = 2_000;
  private static final int MOST_CANDIDATES = 100;

  private final Repl repl;
  private final boolean colour;

  /** A terminal for {@code repl}, in colour or not. */
  public ReplTerminal(Repl repl, boolean colour) {
    this.repl = repl;
    this.colour = colour;
  }

  /**
   * Reads and answers until the user leaves.
   *
   * @param first what to show before the first entry
   * @param keepsHistory whether entries are kept for later sessions
   * @param environment the variables of the process
   * @throws IOException if there is no terminal
   */
  public void run(Reply first, boolean keepsHistory, Map<String, String> environment)
      throws IOException {
    try (Terminal terminal =
        TerminalBuilder.builder().name("okite").system(true).nativeSignals(true).build()) {
      LineReader reader = reader(terminal, keepsHistory, environment);
      show(terminal, first);
      boolean ends = false;
      while (!ends) {
        try {
          keys(reader);
          String entry = reader.readLine(PROMPT);
          Reply reply = submit(entry, terminal);
          show(terminal, reply);
          ends = reply.ends();
        } catch (UserInterruptException cancelled) {
          // The entry is dropped, and the next one begins.
        } catch (EndOfFileException left) {
          ends = true;
        }
      }
    }
  }

  /** Ctrl-C ends what takes too long, and not the session. */
  private Reply submit(String entry, Terminal terminal) {
    Thread evaluating = Thread.currentThread();
    SignalHandler before = terminal.handle(Signal.INT, signal -> evaluating.interrupt());
    try {
      return repl.submit(entry);
    } finally {
      terminal.handle(Signal.INT, before);
      Thread.interrupted();
    }
  }

  private LineReader reader(
      Terminal terminal, boolean keepsHistory, Map<String, String> environment) {
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .appName("okite")
            .terminal(terminal)
            .parser(new EntryParser(repl))
            .completer(new EntryCompleter(repl))
            .highlighter(new EntryHighlighter(colour))
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, CONTINUATION)
            .variable(LineReader.INDENTATION, 0)
            .variable(LineReader.LIST_MAX, MOST_CANDIDATES)
            .variable(LineReader.HISTORY_SIZE, HISTORY_ENTRIES)
            .variable(LineReader.HISTORY_FILE_SIZE, HISTORY_FILE_ENTRIES)
            .option(LineReader.Option.BRACKETED_PASTE, true)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.HISTORY_INCREMENTAL, true)
            .option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
            .option(LineReader.Option.HISTORY_IGNORE_DUPS, true)
            .option(LineReader.Option.AUTO_GROUP, true)
            .option(LineReader.Option.AUTO_MENU, false)
            .option(LineReader.Option.AUTO_LIST, true)
            .option(LineReader.Option.INSERT_TAB, false);
    if (keepsHistory) {
      HistoryFile.in(environment)
          .ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file.toAbsolutePath()));
    }
    return builder.build();
  }

  /** The main keys are those of vi or of emacs, which {@code :set} may have changed. */
  private void keys(LineReader reader) {
    String name = repl.settings().isVi() ? LineReader.VIINS : LineReader.EMACS;
    KeyMap<Binding> keys = reader.getKeyMaps().get(name);
    reader.getKeyMaps().put(LineReader.MAIN, keys);
  }

  private static void show(Terminal terminal, Reply reply) {
    terminal.writer().print(reply.errors());
    terminal.writer().print(reply.out());
    terminal.flush();
  }
}
