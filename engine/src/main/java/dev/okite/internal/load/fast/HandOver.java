package dev.okite.internal.load.fast;

/** Something that is not read here; the text goes to the full parser. Never leaves. */
final class HandOver extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int offset;

  /**
   * @param offset the byte that is too much
   */
  HandOver(int offset) {
    super(null, null, false, false);
    this.offset = offset;
  }

  int offset() {
    return offset;
  }
}
