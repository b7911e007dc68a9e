package dev.okite.internal.validate;

import java.io.Serial;

/** Ends a walk that takes more steps than a document has, because of what a schema says. */
final class Exhausted extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  Exhausted() {
    super("too many steps", null, false, false);
  }
}
