package dev.okite.value;

import org.jspecify.annotations.Nullable;

/** Nothing: a missing field, a missing index, or an explicit null of a document. */
public final class NullValue extends Value {
  /** The null that stands nowhere. */
  public static final NullValue ABSENT = new NullValue(NO_OFFSET, NO_OFFSET);

  private NullValue(int start, int end) {
    super(start, end);
  }

  /** A null that a document spells out. */
  public static NullValue at(int start, int end) {
    return new NullValue(start, end);
  }

  @Override
  public ValueKind kind() {
    return ValueKind.NULL;
  }

  @Override
  public String render() {
    return "null";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NullValue;
  }

  @Override
  public int hashCode() {
    return 0;
  }
}
