package dev.okite.internal.load;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;

/**
 * What must not stand in the text of a YAML file: bytes that are not UTF-8, control characters, and
 * outside of quotes the characters that some parsers take for a line end or for nothing at all. The
 * latter would let a file mean one thing here and another in a cluster.
 *
 * <p>Forbidden bytes are replaced one by one, so that the parser can read the other documents of
 * the file; the document that holds them is refused.
 */
final class Screening {
  private static final byte REPLACEMENT = '?';

  private final byte[] original;
  private byte[] clean;
  private final BitSet forbidden = new BitSet();
  private final BitSet unquotable = new BitSet();

  private Screening(byte[] original) {
    this.original = original;
    this.clean = original;
  }

  /** Looks at {@code bytes} from {@code start} on. */
  static Screening of(byte[] bytes, int start) {
    Screening screening = new Screening(bytes);
    screening.findMalformed(start);
    screening.findCharacters(start);
    return screening;
  }

  /** The bytes with every forbidden one replaced; as many as there were. */
  byte[] clean() {
    return clean;
  }

  /** Says that what stands from {@code start} to {@code end} stands in quotes. */
  void allowQuoted(int start, int end) {
    if (!unquotable.isEmpty()) {
      unquotable.clear(start, end);
    }
  }

  /** Where the first forbidden byte from {@code start} to before {@code end} stands; or -1. */
  int firstForbidden(int start, int end) {
    return first(forbidden, start, end);
  }

  /**
   * @throws LoadFailure if something stands from {@code start} to before {@code end} that must not
   */
  void check(int start, int end) {
    int bad = firstForbidden(start, end);
    if (bad < 0) {
      bad = first(unquotable, start, end);
    }
    if (bad >= 0) {
      throw failure(bad);
    }
  }

  /** Why the byte at {@code offset} is refused. */
  LoadFailure failure(int offset) {
    int b = original[offset] & 0xFF;
    if (unquotable.get(offset)) {
      return new LoadFailure(
          offset,
          "found the invisible character "
              + name(characterAt(offset))
              + " outside of quotes, where parsers disagree on what it means; remove it or write it"
              + " as an escape in double quotes");
    }
    int character = b < 0x80 ? b : forbiddenCharacter(offset);
    return character >= 0
        ? new LoadFailure(
            offset,
            "found the control character "
                + name(character)
                + ", expected text; remove it or write it as an escape in double quotes")
        : Utf8.failure(original, offset);
  }

  private static int first(BitSet bits, int start, int end) {
    int found = bits.nextSetBit(start);
    return found < end ? found : -1;
  }

  private void findMalformed(int start) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(original, start, original.length - start);
    CharBuffer out = CharBuffer.allocate(8192);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isUnderflow()) {
        return;
      }
      if (result.isError()) {
        forbid(in.position(), result.length());
        in.position(in.position() + result.length());
      }
      out.clear();
    }
  }

  private void findCharacters(int start) {
    for (int i = start; i < original.length; i++) {
      int b = clean[i] & 0xFF;
      if (b < 0x20 ? b != '\t' && b != '\n' && b != '\r' : b == 0x7F) {
        forbid(i, 1);
      } else if (b >= 0xC2) {
        int length = forbiddenCharacter(i) >= 0 ? lengthAt(i) : 0;
        if (length > 0) {
          forbid(i, length);
        } else if (isUnquotable(characterAt(i))) {
          unquotable.set(i);
        }
      }
    }
  }

  private void forbid(int start, int length) {
    if (clean == original) {
      clean = original.clone();
    }
    forbidden.set(start, start + length);
    Arrays.fill(clean, start, start + length, REPLACEMENT);
  }

  /** The character at {@code i} if it is beyond ASCII and YAML does not allow it; or -1. */
  private int forbiddenCharacter(int i) {
    int c = characterAt(i);
    boolean control = c >= 0x80 && c < 0xA0 && c != 0x85;
    return control || c == 0xFFFE || c == 0xFFFF ? c : -1;
  }

  private static boolean isUnquotable(int c) {
    return c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
  }

  /** The character of two or three bytes at {@code i}; -1 for all others. */
  private int characterAt(int i) {
    int length = lengthAt(i);
    for (int k = 1; k < length; k++) {
      if (i + k >= original.length || (original[i + k] & 0xC0) != 0x80) {
        return -1;
      }
    }
    if (length == 2) {
      return (original[i] & 0x1F) << 6 | (original[i + 1] & 0x3F);
    }
    return length == 3
        ? (original[i] & 0x0F) << 12 | (original[i + 1] & 0x3F) << 6 | (original[i + 2] & 0x3F)
        : -1;
  }

  private int lengthAt(int i) {
    int b = original[i] & 0xFF;
    return b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : b >= 0xC0 ? 2 : 1;
  }

  private static String name(int character) {
    return String.format(Locale.ROOT, "U+%04X", character);
  }
}
