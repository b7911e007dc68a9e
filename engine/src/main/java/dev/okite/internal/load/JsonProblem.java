package dev.okite.internal.load;

import dev.okite.source.Excerpt;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what is wrong with a text that is not JSON. It runs only once a text is known to be
 * broken, reads it anew from the start, and keeps its own stack.
 */
final class JsonProblem {
  private final byte[] bytes;
  private final int end;
  private int at;

  /** For every open bracket, from the outermost, whether it is that of an object. */
  private final BitSet objects = new BitSet();

  private int depth;

  private JsonProblem(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
  }

  /** The first problem from {@code start} to before {@code end}. */
  static LoadFailure in(byte[] bytes, int start, int end) {
    JsonProblem problem = new JsonProblem(bytes, start, end);
    LoadFailure found = problem.document();
    return found != null ? found : new LoadFailure(start, "the text is not JSON");
  }

  private @Nullable LoadFailure document() {
    skipBlanks();
    if (at == end) {
      return new LoadFailure(at, "found nothing, expected a JSON value");
    }
    while (true) {
      LoadFailure broken = value();
      if (broken != null) {
        return broken;
      }
      if (depth > 0 && opened()) {
        continue;
      }
      broken = afterValue();
      if (broken != null) {
        return broken;
      }
      if (depth == 0) {
        skipBlanks();
        return at < end
            ? fail("found " + found() + " behind the end of the document, expected nothing more")
            : null;
      }
    }
  }

  /** Whether the value just read only opened something that is not empty. */
  private boolean opened() {
    return bytes[at - 1] == '[' || bytes[at - 1] == ':';
  }

  /** Reads a scalar, an empty list or map, or the opening of one with its first key. */
  private @Nullable LoadFailure value() {
    skipBlanks();
    int c = peek();
    if (c == '{' || c == '[') {
      objects.set(depth++, c == '{');
      at++;
      skipBlanks();
      if (peek() == (c == '{' ? '}' : ']')) {
        depth--;
        at++;
        return null;
      }
      if (c == '{') {
        return key();
      }
      at = lastBracket();
      return null;
    }
    if (c == '"') {
      return string();
    }
    if (c == '-' || (c >= '0' && c <= '9')) {
      return number();
    }
    return word();
  }

  /** Behind the bracket that was opened last, so that {@link #opened} sees it. */
  private int lastBracket() {
    int bracket = at;
    while (bytes[bracket - 1] != '[') {
      bracket--;
    }
    return bracket;
  }

  private @Nullable LoadFailure key() {
    skipBlanks();
    if (peek() != '"') {
      return fail("found " + found() + ", expected a key in double quotes");
    }
    LoadFailure broken = string();
    if (broken != null) {
      return broken;
    }
    skipBlanks();
    if (peek() != ':') {
      return fail("found " + found() + " behind a key, expected `:`");
    }
    at++;
    return null;
  }

  /** Reads closing brackets, and a comma with the key behind it. */
  private @Nullable LoadFailure afterValue() {
    while (depth > 0) {
      skipBlanks();
      boolean object = objects.get(depth - 1);
      int c = peek();
      if (c == ',') {
        at++;
        return object ? key() : null;
      }
      if (c != (object ? '}' : ']')) {
        return fail(
            "found "
                + found()
                + " in the "
                + (object ? "map, expected `,` or `}`" : "list, expected `,` or `]`"));
      }
      depth--;
      at++;
    }
    return null;
  }

  private @Nullable LoadFailure string() {
    int start = at++;
    while (at < end && bytes[at] != '"') {
      int c = bytes[at] & 0xFF;
      if (c == '\n' || c == '\r') {
        return new LoadFailure(
            start, "the quote that opens here is not closed, expected `\"` on the same line");
      }
      if (c < 0x20) {
        return fail("found a control character in a string, expected an escape such as `\\t`");
      }
      if (c == '\\') {
        LoadFailure broken = escape();
        if (broken != null) {
          return broken;
        }
      }
      at++;
    }
    if (at >= end) {
      return new LoadFailure(start, "the quote that opens here is not closed, expected `\"`");
    }
    at++;
    return null;
  }

  /** Goes to the last character of an escape. */
  private @Nullable LoadFailure escape() {
    int start = at++;
    int c = peek();
    if (c == 'u') {
      int unit = unit();
      if (unit < 0) {
        return new LoadFailure(start, "the escape `\\u` needs four hexadecimal digits behind it");
      }
      char half = (char) unit;
      if (!Character.isSurrogate(half)) {
        return null;
      }
      boolean goesOn = at + 2 < end && bytes[at + 1] == '\\' && bytes[at + 2] == 'u';
      if (goesOn) {
        at += 2;
      }
      int other = goesOn ? unit() : -1;
      return other >= 0 && Character.isSurrogatePair(half, (char) other)
          ? null
          : new LoadFailure(start, Surrogates.message(half));
    }
    if (c < 0 || "\"\\/bfnrt".indexOf(c) < 0) {
      at = start;
      return fail("the escape " + found() + " does not exist; write `\\\\` for a backslash");
    }
    return null;
  }

  /** The code unit of the four digits behind here, goes to the last of them; or -1. */
  private int unit() {
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      at++;
      int digit = Character.digit(peek(), 16);
      if (digit < 0) {
        return -1;
      }
      unit = unit << 4 | digit;
    }
    return unit;
  }

  private @Nullable LoadFailure number() {
    int start = at;
    if (peek() == '-') {
      at++;
    }
    boolean zero = peek() == '0';
    int whole = digits();
    boolean wrong = whole == 0 || (zero && whole > 1);
    if (peek() == '.') {
      at++;
      wrong |= digits() == 0;
    }
    if (peek() == 'e' || peek() == 'E') {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      wrong |= digits() == 0;
    }
    if (wrong || isWordPart(peek())) {
      at = start;
      return fail("found " + found() + ", which is not a number of JSON; quote it if it is text");
    }
    return null;
  }

  private int digits() {
    int start = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    return at - start;
  }

  private @Nullable LoadFailure word() {
    int start = at;
    while (isWordPart(peek())) {
      at++;
    }
    String word = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
    if (word.equals("true") || word.equals("false") || word.equals("null")) {
      return null;
    }
    at = start;
    return fail("found " + found() + ", expected a JSON value");
  }

  private static boolean isWordPart(int c) {
    return c == '_'
        || c == '.'
        || c == '+'
        || c == '-'
        || (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z');
  }

  private void skipBlanks() {
    while (at < end && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')) {
      at++;
    }
  }

  private int peek() {
    return at < end ? bytes[at] & 0xFF : -1;
  }

  private LoadFailure fail(String message) {
    return new LoadFailure(at, message);
  }

  /** What stands here, for a message. */
  private String found() {
    if (at >= end) {
      return "the end of the text";
    }
    int stop = at;
    while (stop < end && stop - at < 24 && (stop == at || isWordPart(bytes[stop] & 0xFF))) {
      stop++;
    }
    if (bytes[at] == '\\') {
      stop = Math.min(end, at + 2);
    }
    while (stop < end && (bytes[stop] & 0xC0) == 0x80) {
      stop++;
    }
    String shown = new String(bytes, at, stop - at, StandardCharsets.UTF_8);
    return "`" + Excerpt.of(shown).replace('`', '\'') + "`";
  }
}
