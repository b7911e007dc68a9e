package dev.okite.cli.command;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** A writer whose failures name what could not be written. */
final class NamedWriter extends FilterWriter {
  private final String name;

  NamedWriter(String name, Writer out) {
    super(out);
    this.name = name;
  }

  static IOException about(String name, IOException failure) {
    return new IOException("`" + name + "`: " + failure.getMessage(), failure);
  }

  @Override
  public void write(int c) throws IOException {
    try {
      out.write(c);
    } catch (IOException failure) {
      throw about(name, failure);
    }
  }

  @Override
  public void write(char[] buffer, int offset, int length) throws IOException {
    try {
      out.write(buffer, offset, length);
    } catch (IOException failure) {
      throw about(name, failure);
    }
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    try {
      out.write(text, offset, length);
    } catch (IOException failure) {
      throw about(name, failure);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException failure) {
      throw about(name, failure);
    }
  }
}
