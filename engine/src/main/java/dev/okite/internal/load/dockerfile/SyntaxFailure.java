package dev.okite.internal.load.dockerfile;

/** Why an instruction, or the whole file, cannot be read. Becomes a problem; never leaves. */
final class SyntaxFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int offset;

  /**
   * @param offset the byte of the file that it is about
   * @param message what was found and what was expected
   */
  SyntaxFailure(int offset, String message) {
    super(message, null, false, false);
    this.offset = offset;
  }

  DockerfileResult.Problem problem() {
    return new DockerfileResult.Problem(offset, String.valueOf(getMessage()));
  }
}
