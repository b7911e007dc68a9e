package dev.okite.syntax.binary;

import dev.okite.source.Source;
import dev.okite.source.Span;
import java.nio.charset.StandardCharsets;

/** Reads what {@link TreeSink} collected. No length is believed before there are bytes for it. */
final class TreeFeed {
  private final Source source;
  private final int length;
  private final byte[] bytes;
  private final String[] texts;
  private int position;
  private int lastStart;

  TreeFeed(Source source, byte[] bytes, int start) throws MalformedTreeException {
    this.source = source;
    this.length = source.text().length();
    this.bytes = bytes;
    this.position = start;
    this.texts = new String[count()];
    for (int i = 0; i < texts.length; i++) {
      int size = count();
      texts[i] = new String(bytes, position, size, StandardCharsets.UTF_8);
      position += size;
    }
  }

  int number() throws MalformedTreeException {
    int value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int next = next();
      value |= (next & 0x7F) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new MalformedTreeException("a number is too long");
  }

  long number64() throws MalformedTreeException {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      value = value << 8 | next();
    }
    return value;
  }

  boolean flag() throws MalformedTreeException {
    return below(2) == 1;
  }

  /** A number that counts things, each of which takes at least one byte. */
  int count() throws MalformedTreeException {
    int count = number();
    if (count < 0 || count > bytes.length - position) {
      throw new MalformedTreeException("there are fewer bytes than it says");
    }
    return count;
  }

  /** A number that is smaller than {@code limit}. */
  int below(int limit) throws MalformedTreeException {
    int number = number();
    if (number < 0 || number >= limit) {
      throw new MalformedTreeException("found " + number + " instead of a number below " + limit);
    }
    return number;
  }

  String text() throws MalformedTreeException {
    return texts[below(texts.length)];
  }

  Span span() throws MalformedTreeException {
    int distance = number();
    int start = lastStart + (distance >>> 1 ^ -(distance & 1));
    int size = number();
    if (start < 0 || start > length || size < 0 || size > length - start) {
      throw new MalformedTreeException("a span is outside of the source");
    }
    lastStart = start;
    return new Span(source, start, start + size);
  }

  void requireEnd() throws MalformedTreeException {
    if (position != bytes.length) {
      throw new MalformedTreeException("there is more than the tree");
    }
  }

  private int next() throws MalformedTreeException {
    if (position == bytes.length) {
      throw new MalformedTreeException("it ends too early");
    }
    return bytes[position++] & 0xFF;
  }
}
