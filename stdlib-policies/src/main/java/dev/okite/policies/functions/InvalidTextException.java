package dev.okite.policies.functions;

/**
 * A text is not what it should be. Says why, as the end of a sentence. Becomes an evaluation
 * failure; never leaves this package.
 */
final class InvalidTextException extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidTextException(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
