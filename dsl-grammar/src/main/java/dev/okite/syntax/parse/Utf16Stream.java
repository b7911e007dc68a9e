package dev.okite.syntax.parse;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.misc.Interval;

/** Source text for the lexer. Its indexes are UTF-16 code units, as those of spans are. */
final class Utf16Stream implements CharStream {
  private final String name;
  private final String text;
  private int index;

  Utf16Stream(String name, String text) {
    this.name = name;
    this.text = text;
  }

  @Override
  public void consume() {
    if (index >= text.length()) {
      throw new IllegalStateException("the text is at its end");
    }
    index++;
  }

  @Override
  public int LA(int offset) {
    int at = offset < 0 ? index + offset : index + offset - 1;
    return offset == 0 || at < 0 || at >= text.length() ? (offset == 0 ? 0 : EOF) : text.charAt(at);
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return index;
  }

  @Override
  public void seek(int target) {
    index = Math.min(target, text.length());
  }

  @Override
  public int size() {
    return text.length();
  }

  @Override
  public String getText(Interval interval) {
    int end = Math.min(interval.b + 1, text.length());
    return interval.a >= end ? "" : text.substring(interval.a, end);
  }

  @Override
  public String getSourceName() {
    return name;
  }
}
