package dev.okite.internal.load.dockerfile;

/**
 * An argument of an instruction.
 *
 * @param written where it stands, quotes and all
 * @param text what it is: of a string of JSON what it says, of all else the same as {@code written}
 */
record Argument(Word written, Word text) {
  /** A word that stands for itself. */
  static Argument of(Word word) {
    return new Argument(word, word);
  }
}
