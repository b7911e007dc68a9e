package dev.okite.cli.baseline;

/** Why a file is no baseline: where, what is there, and what was expected. */
public final class BaselineFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  BaselineFormatException(String message) {
    super(message);
  }
}
