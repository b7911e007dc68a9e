package dev.okite.cli.command;

import java.io.PrintWriter;
import java.time.Clock;

/** Says on a terminal how far a run has come, once it takes long enough for somebody to wonder. */
final class Progress {
  private static final long SILENT_MILLIS = 1000;
  private static final long BETWEEN_MILLIS = 100;
  private static final String TO_START_OF_CLEARED_LINE = "\r\u001B[K";

  private final boolean shown;
  private final PrintWriter err;
  private final Clock clock;
  private long next;
  private boolean onScreen;

  Progress(CliContext context) {
    this.shown = context.terminal();
    this.err = context.err();
    this.clock = context.clock();
    this.next = clock.millis() + SILENT_MILLIS;
  }

  /** Says that {@code done} of {@code all} are done. */
  void step(String what, int done, int all) {
    if (shown && clock.millis() >= next) {
      show(what + " " + done + " of " + all);
    }
  }

  /** Says what is going on in a step that may take long. */
  void begin(String what) {
    if (shown && onScreen) {
      show(what);
    }
  }

  /** Takes back whatever is on the screen. */
  void end() {
    if (onScreen) {
      err.print(TO_START_OF_CLEARED_LINE);
      err.flush();
      onScreen = false;
    }
  }

  private void show(String text) {
    err.print(TO_START_OF_CLEARED_LINE + text + " …");
    err.flush();
    onScreen = true;
    next = clock.millis() + BETWEEN_MILLIS;
  }
}
