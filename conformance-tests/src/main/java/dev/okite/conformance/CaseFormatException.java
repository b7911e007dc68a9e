package dev.okite.conformance;

/** A case file that does not have the format of the suite's README. */
public final class CaseFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CaseFormatException(String message) {
    super(message);
  }
}
