package dev.okite.finding;

import dev.okite.value.Value;
import java.util.Optional;

/**
 * A change of the finding's document that a rule proposes.
 *
 * @param kind what to do
 * @param pointer the JSON Pointer of what changes; parents may be missing
 * @param value what to set or to append; empty for a removal
 */
public record FixOperation(Kind kind, String pointer, Optional<Value> value) {
  /** What a fix does. */
  public enum Kind {
    /** Takes away what is at the pointer. */
    REMOVE,
    /** Puts the value there, making missing parents. */
    SET,
    /** Appends the value to the list there, making it if it is missing. */
    APPEND
  }
}
