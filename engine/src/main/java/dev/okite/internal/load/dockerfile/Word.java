package dev.okite.internal.load.dockerfile;

/**
 * A word of an instruction as it is written, quotes and all.
 *
 * @param text the text that it stands in
 * @param from where it starts there
 * @param to where it ends there
 */
record Word(MappedText text, int from, int to) {
  /** Where it starts in the file. */
  int start() {
    return text.offset(from);
  }

  /** Where it ends in the file. */
  int end() {
    return to > from ? text.endOffset(to) : start();
  }

  String written() {
    return text.string(from, to);
  }

  /** The first index of {@code c} in it; or -1. */
  int indexOf(char c) {
    for (int i = from; i < to; i++) {
      if (text.at(i) == c) {
        return i;
      }
    }
    return -1;
  }
}
