package dev.okite.internal.linked;

/** Bytes are not what {@link LinkWriter} wrote. Does not leave this package. */
final class DamagedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DamagedException() {
    this("what the checker found out about it is damaged");
  }

  /** Bytes that do not fit for the reason that {@code message} gives. */
  DamagedException(String message) {
    super(message, null, false, false);
  }
}
