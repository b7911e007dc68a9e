package dev.okite.builtin;

import dev.okite.type.Type;

/**
 * A parameter of a built-in function.
 *
 * @param name its name, for messages and documentation
 * @param type what it takes. Where this does not allow null: null as the first argument makes the
 *     call null without running it, null further on is an error
 * @param optional whether it may be left out; optional parameters come last
 */
public record Parameter(String name, Type type, boolean optional) {
  /** A parameter that has to be given. */
  public static Parameter of(String name, Type type) {
    return new Parameter(name, type, false);
  }

  /** A parameter that may be left out. */
  public static Parameter optional(String name, Type type) {
    return new Parameter(name, type, true);
  }
}
