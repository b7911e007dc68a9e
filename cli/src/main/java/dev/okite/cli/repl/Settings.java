package dev.okite.cli.repl;

/** What can be set in a session, for those who show it. Not safe for use by several threads. */
public final class Settings {
  /** How many lines of a value are shown if nothing else is said. */
  static final int LINES = 100;

  static final int MOST_LINES = 100_000;

  private boolean vi;
  private int lines = LINES;

  /** Whether lines are edited with the keys of vi rather than of emacs. */
  public boolean isVi() {
    return vi;
  }

  /** Chooses between the keys of vi and of emacs. */
  public void setVi(boolean newVi) {
    vi = newVi;
  }

  int lines() {
    return lines;
  }

  void setLines(int newLines) {
    lines = newLines;
  }
}
