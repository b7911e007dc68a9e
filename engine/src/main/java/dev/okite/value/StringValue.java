package dev.okite.value;

import org.jspecify.annotations.Nullable;

/** Text. */
public final class StringValue extends Value {
  private final String value;

  private StringValue(String value, int start, int end) {
    super(start, end);
    this.value = value;
  }

  /** A computed string. */
  public static StringValue of(String value) {
    return new StringValue(value, NO_OFFSET, NO_OFFSET);
  }

  /** A string that stands in a document. */
  public static StringValue at(String value, int start, int end) {
    return new StringValue(value, start, end);
  }

  /** The text. */
  public String value() {
    return value;
  }

  @Override
  public ValueKind kind() {
    return ValueKind.STRING;
  }

  @Override
  public String render() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StringValue that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }
}
