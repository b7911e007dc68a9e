package dev.okite.cli.repl;

/** An entry cannot be done, for the reason in the message: one sentence. */
final class ReplException extends Exception {
  private static final long serialVersionUID = 1L;

  ReplException(String sentence) {
    super(sentence, null, false, false);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
