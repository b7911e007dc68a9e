package dev.okite.syntax.binary;

import dev.okite.source.Span;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects numbers, texts and spans. Each text is kept once, however often it occurs. */
final class TreeSink {
  private final ByteArrayOutputStream nodes = new ByteArrayOutputStream();
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private int lastStart;

  /** A constant by its number; a tree of another version of its type is refused by its header. */
  @SuppressWarnings("EnumOrdinal")
  void constant(Enum<?> constant) {
    number(constant.ordinal());
  }

  /** Adds a number that is not negative, in seven bits a byte. */
  void number(int value) {
    number(nodes, value);
  }

  private static void number(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest >>> 7 != 0) {
      out.write((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  void number64(long value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      nodes.write((int) (value >>> shift));
    }
  }

  void flag(boolean value) {
    nodes.write(value ? 1 : 0);
  }

  void text(String text) {
    Integer known = texts.putIfAbsent(text, texts.size());
    number(known == null ? texts.size() - 1 : known);
  }

  /** Adds how far it starts from the span before, which may be backwards, and its length. */
  void span(Span span) {
    int distance = span.start() - lastStart;
    number(distance << 1 ^ distance >> 31);
    number(span.end() - span.start());
    lastStart = span.start();
  }

  /** The texts, and all that was added. */
  byte[] content() {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    number(content, texts.size());
    for (String text : texts.keySet()) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      number(content, utf8.length);
      content.writeBytes(utf8);
    }
    content.writeBytes(nodes.toByteArray());
    return content.toByteArray();
  }
}
