package dev.okite.internal.load;

/** Why the document that is being read cannot be. Becomes a {@code ReadError}; never leaves. */
final class LoadFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int offset;

  /**
   * @param offset the byte that the failure is about
   * @param message what was found and what was expected
   */
  LoadFailure(int offset, String message) {
    super(message, null, false, false);
    this.offset = offset;
  }

  int offset() {
    return offset;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
