package dev.okite.syntax.binary;

/** Bytes are no tree, or not that of the source that they came with. */
public final class MalformedTreeException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says in what way. */
  public MalformedTreeException(String message) {
    super(message);
  }
}
