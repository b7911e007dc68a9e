package dev.okite;

import dev.okite.type.Type;
import java.util.Optional;

/**
 * What a policy says about one of its params.
 *
 * @param name its name
 * @param type its type
 * @param defaultValue what it is where nothing is bound, as it is written in the policy; empty
 *     where it has to be bound
 * @param documentation the text of its documentation comment; empty where there is none
 */
public record ParamDescription(
    String name, Type type, Optional<String> defaultValue, String documentation) {
  /** Whether it has to be bound, because it has no default. */
  public boolean required() {
    return defaultValue.isEmpty();
  }
}
