package dev.okite.internal.load.fast;

import dev.okite.document.DocumentLimits;
import dev.okite.value.BoolValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON texts of one file. Lists and maps that are open lie on a stack of their own, so
 * that no input can exhaust the thread's.
 */
public final class FastJson {
  private final byte[] in;
  private final JsonTree tree;
  private final JsonText texts;
  private final int maxLength;
  private final JsonNumbers numbers;

  /** The key that was read last. */
  private RecurringKeys.Key last = RecurringKeys.START;

  /** Where the text ends that is being read. */
  private int limit;

  /**
   * @param utf8 the bytes of the file, in any encoding
   */
  public FastJson(byte[] utf8, DocumentLimits limits) {
    this.in = utf8;
    this.tree = new JsonTree(limits.maxDepth());
    this.maxLength = limits.maxScalarLength();
    this.texts = new JsonText(utf8, maxLength);
    this.numbers = new JsonNumbers(utf8);
  }

  /**
   * The value that the bytes from {@code start} to before {@code end} are; or null if they have to
   * be read by other means.
   *
   * @param maxNodes how many values it may consist of
   */
  public @Nullable Value read(int start, int end, int maxNodes) {
    try {
      return readAll(start, end, maxNodes);
    } catch (HandOver beyond) {
      return null;
    }
  }

  /** Of how many values the one consists that was read last. */
  public int nodes() {
    return tree.nodes();
  }

  /**
   * @throws HandOver where something stands that is not read here
   */
  Value readAll(int start, int end, int maxNodes) {
    limit = end;
    last = RecurringKeys.START;
    tree.begin(maxNodes);
    int p = blanks(start);
    while (true) {
      byte c = at(p);
      if (c == '{') {
        tree.openMap(p);
        p = blanks(p + 1);
        if (at(p) != '}') {
          p = key(p);
          continue;
        }
      } else if (c == '[') {
        tree.openList(p);
        p = blanks(p + 1);
        if (at(p) != ']') {
          continue;
        }
      } else {
        p = blanks(scalar(c, p));
      }
      while (tree.isOpen() && at(p) == tree.closing()) {
        tree.close(p + 1);
        p = blanks(p + 1);
      }
      if (!tree.isOpen()) {
        return root(p);
      }
      p = behindComma(p);
    }
  }

  private Value root(int end) {
    if (end != limit) {
      throw new HandOver(end);
    }
    return tree.root();
  }

  /** Reads a comma, and the key behind it where one belongs. */
  private int behindComma(int comma) {
    if (at(comma) != ',') {
      throw new HandOver(comma);
    }
    int p = blanks(comma + 1);
    return tree.isInMap() ? key(p) : p;
  }

  /** Reads a key and its colon; returns where its value starts. */
  private int key(int start) {
    if (at(start) != '"') {
      throw new HandOver(start);
    }
    RecurringKeys.Key guess = last.next();
    int end;
    if (guess != null && guess.length() <= maxLength && guess.standsAt(in, start + 1, limit)) {
      last = guess;
      end = start + guess.length() + 2;
      tree.addKey(guess.text(), start, end);
    } else {
      int quote = texts.ordinaryEnd(start + 1, limit);
      boolean isPlain = at(quote) == '"';
      String key = isPlain ? plainKey(start, quote) : texts.escaped(start, quote, limit);
      end = isPlain ? quote + 1 : texts.end();
      tree.addKey(key, start, end);
    }
    int colon = blanks(end);
    if (at(colon) != ':') {
      throw new HandOver(colon);
    }
    return blanks(colon + 1);
  }

  /** The key between two quotes with nothing but ordinary bytes between them. */
  private String plainKey(int opening, int closing) {
    RecurringKeys.Key key = RecurringKeys.find(in, opening + 1, closing);
    if (key == null || key.length() > maxLength) {
      key = RecurringKeys.keep(texts.between(opening, closing), in, opening + 1, closing);
    }
    last.isFollowedBy(key);
    last = key;
    return key.text();
  }

  /** Reads the scalar that {@code first} starts; returns where it ends. */
  private int scalar(byte first, int start) {
    Value value;
    if (first == '"') {
      value = text(start);
    } else if (first == '-' || (first >= '0' && first <= '9')) {
      value = numbers.read(start, limit);
    } else if (first == 't' && isWord("true", start)) {
      value = BoolValue.at(true, start, start + 4);
    } else if (first == 'f' && isWord("false", start)) {
      value = BoolValue.at(false, start, start + 5);
    } else if (first == 'n' && isWord("null", start)) {
      value = NullValue.at(start, start + 4);
    } else {
      throw new HandOver(start);
    }
    tree.add(value);
    return value.end();
  }

  private StringValue text(int start) {
    int quote = texts.ordinaryEnd(start + 1, limit);
    if (at(quote) == '"') {
      return StringValue.at(texts.between(start, quote), start, quote + 1);
    }
    String text = texts.escaped(start, quote, limit);
    return StringValue.at(text, start, texts.end());
  }

  private boolean isWord(String word, int start) {
    for (int i = 1; i < word.length(); i++) {
      if (at(start + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int blanks(int start) {
    int p = start;
    // Most often nothing is to be skipped, or one space.
    while (p < limit && in[p] <= ' ' && isBlank(in[p])) {
      p++;
    }
    return p;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /** The byte at {@code p}; 0, which no text has outside of quotes, at the end. */
  private byte at(int p) {
    return p < limit ? in[p] : 0;
  }
}
