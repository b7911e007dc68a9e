package dev.okite.internal.check;

import dev.okite.builtin.Builtin;

/** What a call calls. */
public sealed interface CallTarget {
  /** A function written in Java. */
  record BuiltinTarget(Builtin builtin) implements CallTarget {}

  /** A function written in the language. */
  record FunctionTarget(CheckedFunction function) implements CallTarget {}

  /** The special form {@code has(path)}. */
  enum Has implements CallTarget {
    HAS
  }
}
