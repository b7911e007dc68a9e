package dev.okite.value;

/**
 * Why an expression has no value. The engine turns it into an error finding; it never leaves the
 * engine.
 *
 * <p>Carries no stack trace: making one costs more than evaluating most rules.
 */
public final class EvaluationFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  public EvaluationFailure(ErrorCode code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  /** The stable code. */
  public ErrorCode code() {
    return code;
  }

  /** What was found and what was expected, in one sentence. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
