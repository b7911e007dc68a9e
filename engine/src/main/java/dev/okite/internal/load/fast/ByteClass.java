package dev.okite.internal.load.fast;

/** What a byte is to the scanner, by tables. A byte beyond ASCII is text like a letter. */
final class ByteClass {
  /** Goes on with unquoted text in block style, whatever stands before and behind it. */
  static final int BLOCK_PLAIN = 1;

  /** Goes on with unquoted text in flow style, whatever stands before and behind it. */
  static final int FLOW_PLAIN = 1 << 1;

  /** Starts unquoted text, whatever stands behind it. */
  static final int PLAIN_START = 1 << 2;

  /** Stands for itself between double quotes on one line. */
  static final int DOUBLE_QUOTED = 1 << 3;

  /** Stands for itself between single quotes on one line. */
  static final int SINGLE_QUOTED = 1 << 4;

  /** Can stand in something unquoted that is a number. */
  static final int NUMERIC = 1 << 5;

  /** Can start a number. */
  static final int NUMBER_START = 1 << 6;

  /** Stands for itself in the quotes of JSON. */
  static final int JSON_TEXT = 1 << 7;

  private static final byte[] CLASSES = classes();

  private ByteClass() {}

  /** Whether {@code b} is one of {@code classes}. */
  static boolean is(byte b, int classes) {
    return (CLASSES[b & 0xFF] & classes) != 0;
  }

  private static byte[] classes() {
    byte[] table = new byte[256];
    for (int b = 0; b < 256; b++) {
      table[b] = (byte) classesOf((char) b);
    }
    return table;
  }

  private static int classesOf(char c) {
    return among("\0\t\n :", c, 0, BLOCK_PLAIN)
        | among("\0\t\n :,[]{}", c, 0, FLOW_PLAIN)
        | among("\0\t\n -?:,[]{}#&*!|>'\"%@`", c, 0, PLAIN_START)
        | among("\0\n\"\\", c, 0, DOUBLE_QUOTED)
        | among("\0\n'", c, 0, SINGLE_QUOTED)
        | among("0123456789+-._abcdefABCDEFxXoOiInN", c, NUMERIC, 0)
        | among("0123456789+-.", c, NUMBER_START, 0)
        | (c < ' ' || c == '"' || c == '\\' ? 0 : JSON_TEXT);
  }

  private static int among(String characters, char c, int inside, int outside) {
    return characters.indexOf(c) >= 0 ? inside : outside;
  }
}
