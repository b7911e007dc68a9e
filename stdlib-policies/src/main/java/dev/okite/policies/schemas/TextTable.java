package dev.okite.policies.schemas;

import java.nio.charset.StandardCharsets;

/** Texts by their number, each made when somebody asks. */
final class TextTable {
  private final byte[] bytes;

  /** Where each text starts, and where the last one ends. */
  private final int[] offsets;

  private TextTable(byte[] bytes, int[] offsets) {
    this.bytes = bytes;
    this.offsets = offsets;
  }

  /** The table that stands at {@code cursor}, which is behind it then. */
  static TextTable read(byte[] bytes, StoreCursor cursor) {
    int[] offsets = new int[cursor.count() + 1];
    for (int i = 1; i < offsets.length; i++) {
      offsets[i] = cursor.count();
    }
    offsets[0] = cursor.position();
    for (int i = 1; i < offsets.length; i++) {
      cursor.skip(offsets[i]);
      offsets[i] = cursor.position();
    }
    return new TextTable(bytes, offsets);
  }

  /** The text; empty if there is none of this number. */
  String get(int number) {
    return number < 0 || number >= offsets.length - 1
        ? ""
        : new String(
            bytes, offsets[number], offsets[number + 1] - offsets[number], StandardCharsets.UTF_8);
  }

  int size() {
    return offsets.length - 1;
  }
}
