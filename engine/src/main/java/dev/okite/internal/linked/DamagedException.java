package dev.okite.internal.linked;

/** Bytes are not what {@link LinkWriter} wrote. Does not leave this package. */
final class DamagedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DamagedException() {
    super("what the checker found out about it is damaged", null, false, false);
  }
}
