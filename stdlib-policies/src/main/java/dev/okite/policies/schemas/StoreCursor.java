package dev.okite.policies.schemas;

/** Reads numbers from bytes, one after the other. Behind the end of the bytes, all are 0. */
final class StoreCursor {
  private final byte[] bytes;
  private final int end;
  private int position;

  StoreCursor(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.end = Math.min(end, bytes.length);
    this.position = start;
  }

  int position() {
    return position;
  }

  /** How many bytes are left. */
  int left() {
    return Math.max(0, end - position);
  }

  /** Goes on {@code length} bytes further. */
  void skip(int length) {
    position = position > end - length ? end : position + length;
  }

  /** The next number, such as a set of bits. */
  long bits() {
    long number = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      if (left() == 0) {
        return 0;
      }
      byte next = bytes[position++];
      number |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return number;
      }
    }
    return number;
  }

  /** The next number; 0 if it is none that counts or numbers something. */
  int number() {
    long number = bits();
    return number < 0 || number > Integer.MAX_VALUE ? 0 : (int) number;
  }

  /** The next number, of things that take a byte at least: no more than there are bytes. */
  int count() {
    return Math.min(number(), left());
  }
}
