package dev.okite.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that a constructor function makes from text and that has its own order and members, such
 * as a version. Always computed, never placed.
 */
public abstract non-sealed class OpaqueValue extends Value {
  /** For subclasses, which are immutable and define equality by what they stand for. */
  protected OpaqueValue() {
    super(NO_OFFSET, NO_OFFSET);
  }

  /**
   * Compares with a value of the same kind.
   *
   * @return negative, zero or positive; null where values of this kind have no order
   */
  public abstract @Nullable Integer compareWith(OpaqueValue other);

  /** The member called {@code name}; null if values of this kind have no such member. */
  public abstract @Nullable Value member(String name);

  /** The names for which {@link #member} has an answer, in the order to show them. */
  public abstract List<String> memberNames();
}
