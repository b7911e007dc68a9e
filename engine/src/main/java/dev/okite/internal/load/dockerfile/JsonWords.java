package dev.okite.internal.load.dockerfile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The array of strings that an instruction in exec form has for arguments. Nothing is refused here:
 * what is no such array is text, or another array.
 */
final class JsonWords {
  private final MappedText text;
  private final int to;
  private int at;

  private JsonWords(MappedText text, int from, int to) {
    this.text = text;
    this.at = from;
    this.to = to;
  }

  /**
   * The elements of the array that {@code text} is from {@code from} to before {@code to}; null if
   * it is none.
   */
  static @Nullable List<Argument> read(MappedText text, int from, int to) {
    return new JsonWords(text, from, to).array();
  }

  private @Nullable List<Argument> array() {
    List<Argument> elements = new ArrayList<>();
    if (next() != '[') {
      return null;
    }
    at++;
    if (next() == ']') {
      at++;
      return next() == 0 ? elements : null;
    }
    while (next() == '"') {
      Argument element = string();
      if (element == null) {
        return null;
      }
      elements.add(element);
      char behind = next();
      at++;
      if (behind == ']') {
        return next() == 0 ? elements : null;
      } else if (behind != ',') {
        return null;
      }
    }
    return null;
  }

  /** What comes next that is no blank; 0 at the end. */
  private char next() {
    while (at < to && (text.at(at) == ' ' || text.at(at) == '\t' || text.at(at) == '\r')) {
      at++;
    }
    return at < to ? text.at(at) : 0;
  }

  private @Nullable Argument string() {
    int start = at++;
    MappedText.Builder out = new MappedText.Builder(text.offset(start + 1));
    while (at < to) {
      char c = text.at(at);
      if (c == '"') {
        at++;
        MappedText says = out.build();
        return new Argument(new Word(text, start, at), new Word(says, 0, says.length()));
      } else if (c < ' ') {
        return null;
      } else if (c == '\\') {
        if (!escape(out)) {
          return null;
        }
      } else {
        out.add(text, at++);
      }
    }
    return null;
  }

  private boolean escape(MappedText.Builder out) {
    int start = text.offset(at);
    char kind = at + 1 < to ? text.at(at + 1) : 0;
    if (kind == 'u') {
      return unicode(out, start);
    }
    int plain = "\"\\/bfnrt".indexOf(kind);
    if (kind == 0 || plain < 0) {
      return false;
    }
    out.add("\"\\/\b\f\n\r\t".charAt(plain), start);
    at += 2;
    return true;
  }

  /** Surrogates come in pairs; one alone is replaced, as Go does it. */
  private boolean unicode(MappedText.Builder out, int start) {
    int unit = unit(at);
    if (unit < 0) {
      return false;
    }
    at += 6;
    int low = Character.isHighSurrogate((char) unit) ? unit(at) : -1;
    int character = unit;
    if (low >= 0 && Character.isLowSurrogate((char) low)) {
      at += 6;
      character = Character.toCodePoint((char) unit, (char) low);
    } else if (Character.isSurrogate((char) unit)) {
      character = 0xFFFD;
    }
    for (byte b : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
      out.add((char) (b & 0xFF), start);
    }
    return true;
  }

  /** The number of the escape {@code \}{@code uXXXX} at {@code i}; -1 if there is none. */
  private int unit(int i) {
    if (i + 6 > to || text.at(i) != '\\' || text.at(i + 1) != 'u') {
      return -1;
    }
    int unit = 0;
    for (int k = i + 2; k < i + 6; k++) {
      int digit = Character.digit(text.at(k), 16);
      if (digit < 0) {
        return -1;
      }
      unit = 16 * unit + digit;
    }
    return unit;
  }
}
