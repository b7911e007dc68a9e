package dev.okite.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** Writes results to a reader who may have seen enough before the end. */
final class Delivery extends Writer {
  /** Something that writes. */
  interface Content {
    void writeTo(Writer out) throws IOException;
  }

  private final Writer out;
  private boolean isReaderGone;

  private Delivery(Writer out) {
    this.out = out;
  }

  /**
   * What writes to the reader of {@code context}. That the reader is gone is no failure, and what
   * there is to write goes nowhere from then on; a full disk is one.
   */
  static Delivery to(CliContext context) {
    return new Delivery(context.out());
  }

  /**
   * Writes {@code content}.
   *
   * @throws IOException if it cannot be written
   */
  static void deliver(CliContext context, Content content) throws IOException {
    Delivery delivery = to(context);
    content.writeTo(delivery);
    delivery.flush();
  }

  @Override
  public void write(char[] buffer, int offset, int length) throws IOException {
    if (!isReaderGone) {
      try {
        out.write(buffer, offset, length);
      } catch (IOException failure) {
        forgive(failure);
      }
    }
  }

  @Override
  public void flush() throws IOException {
    if (!isReaderGone) {
      try {
        out.flush();
      } catch (IOException failure) {
        forgive(failure);
      }
    }
  }

  /** The output belongs to the process. */
  @Override
  public void close() throws IOException {
    flush();
  }

  private void forgive(IOException failure) throws IOException {
    if (!String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe")) {
      throw failure;
    }
    isReaderGone = true;
  }
}
