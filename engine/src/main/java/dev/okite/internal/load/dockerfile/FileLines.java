package dev.okite.internal.load.dockerfile;

/** Goes through the lines of a file, which end at LF or CR LF. */
final class FileLines {
  private final byte[] file;
  private int start;
  private int end;
  private int next;

  /**
   * @param from where the first line starts
   */
  FileLines(byte[] file, int from) {
    this.file = file;
    this.next = from;
    this.end = from;
  }

  /** Goes to the next line; false behind the last. */
  boolean advance() {
    if (next >= file.length) {
      return false;
    }
    start = next;
    int lf = start;
    while (lf < file.length && file[lf] != '\n') {
      lf++;
    }
    next = Math.min(lf + 1, file.length);
    end = lf > start && lf < file.length && file[lf - 1] == '\r' ? lf - 1 : lf;
    return true;
  }

  /** Where the line starts. */
  int start() {
    return start;
  }

  /** Where its text starts behind blanks. */
  int textStart() {
    int i = start;
    while (i < end && MappedText.isBlank((char) (file[i] & 0xFF))) {
      i++;
    }
    return i;
  }

  /** Where the line ends, without its line end. */
  int end() {
    return end;
  }

  /** Where the next line starts. */
  int next() {
    return next;
  }

  boolean isBlank() {
    return textStart() == end;
  }

  boolean isComment() {
    int text = textStart();
    return text < end && file[text] == '#';
  }

  /** Whether the line is {@code word}, with tabs before it where {@code afterTabs} allows them. */
  boolean is(byte[] word, boolean afterTabs) {
    int i = start;
    while (afterTabs && i < end && file[i] == '\t') {
      i++;
    }
    if (end - i != word.length) {
      return false;
    }
    for (int k = 0; k < word.length; k++) {
      if (file[i + k] != word[k]) {
        return false;
      }
    }
    return true;
  }
}
