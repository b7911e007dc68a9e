package dev.okite.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** Writes results to a reader who may have seen enough before the end. */
final class Delivery {
  /** Something that writes. */
  interface Content {
    void writeTo(Writer out) throws IOException;
  }

  private Delivery() {}

  /**
   * Writes {@code content}. That the reader is gone is no failure; a full disk is one.
   *
   * @throws IOException if it cannot be written
   */
  static void deliver(CliContext context, Content content) throws IOException {
    try {
      content.writeTo(context.out());
      context.out().flush();
    } catch (IOException failure) {
      if (!String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe")) {
        throw failure;
      }
    }
  }
}
