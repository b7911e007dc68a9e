package dev.okite.cli.command;

import dev.okite.cli.input.Chunk;
import dev.okite.cli.input.Unreadable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ends the reading of a file of JSON Lines in which too much cannot be read, whatever pieces it is
 * read in. Sees the pieces in order.
 */
final class FaultyFile {
  /** As many errors a loader reports, with one more to say that it reads no further. */
  private static final int MAX_ERRORS = 1000;

  private @Nullable String file;
  private int errors;
  private boolean ended;

  /** Whether nothing more is to be read of the file that was seen last. */
  boolean isEnded() {
    return ended;
  }

  /**
   * Whether {@code piece} counts.
   *
   * @param problems what cannot be read in it
   * @param report where to say it if reading ends before the piece
   */
  boolean counts(Chunk.Lines piece, List<Unreadable> problems, List<Unreadable> report) {
    if (!piece.file().label().equals(file)) {
      file = piece.file().label();
      errors = 0;
      ended = false;
    }
    if (ended) {
      return false;
    }
    if (errors >= MAX_ERRORS) {
      ended = true;
      report.add(
          new Unreadable(
              piece.file().label(),
              piece.documentsBefore(),
              piece.linesBefore() + 1,
              1,
              "the rest of the file is not read after " + MAX_ERRORS + " errors"));
      return false;
    }
    errors += problems.size();
    ended = problems.size() > MAX_ERRORS;
    return true;
  }
}
