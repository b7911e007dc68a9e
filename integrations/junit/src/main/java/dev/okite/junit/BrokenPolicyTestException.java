package dev.okite.junit;

/** A test of policies could not be run. The message says why; where in Java it was is no matter. */
public final class BrokenPolicyTestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenPolicyTestException(String message) {
    super(message, null, false, false);
  }
}
