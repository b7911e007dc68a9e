package dev.okite.value;

import org.jspecify.annotations.Nullable;

/** True or false. */
public final class BoolValue extends Value {
  /** The true that stands nowhere. */
  public static final BoolValue TRUE = new BoolValue(true, NO_OFFSET, NO_OFFSET);

  /** The false that stands nowhere. */
  public static final BoolValue FALSE = new BoolValue(false, NO_OFFSET, NO_OFFSET);

  private final boolean value;

  private BoolValue(boolean value, int start, int end) {
    super(start, end);
    this.value = value;
  }

  /** A computed value. */
  public static BoolValue of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** A value that a document spells out. */
  public static BoolValue at(boolean value, int start, int end) {
    return new BoolValue(value, start, end);
  }

  /** Which of the two it is. */
  public boolean value() {
    return value;
  }

  @Override
  public ValueKind kind() {
    return ValueKind.BOOL;
  }

  @Override
  public String render() {
    return Boolean.toString(value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BoolValue that && value == that.value;
  }

  @Override
  public int hashCode() {
    return Boolean.hashCode(value);
  }
}
