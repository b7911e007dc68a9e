package dev.okite.signatures.internal;

/** That evidence counts for nothing; the message says why. */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** One with a reason that a reader of a report understands. */
  public RefusedException(String reason) {
    super(reason, null, false, false);
  }

  /** Why. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
