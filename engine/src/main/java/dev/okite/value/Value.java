package dev.okite.value;

import org.jspecify.annotations.Nullable;

/**
 * A value of the language.
 *
 * <p>A value that was read from a document knows its holder and the stretch of the document's text
 * that a finding about it points at; a computed value has no place. Equality and hash ignore the
 * place. Values are immutable once their document is built, and then safe to share between threads.
 *
 * <p>An abstract class rather than an interface: on Java 17 a test for one of its final subclasses
 * costs a nanosecond, a test for an interface on mixed values thirty or more.
 */
public abstract sealed class Value
    permits NullValue, BoolValue, NumberValue, StringValue, ListValue, MapValue, OpaqueValue {
  /** The offset of a value that has no text: a computed one, or one that a host handed over. */
  public static final int NO_OFFSET = -1;

  private final int start;
  private final int end;
  private @Nullable Holder holder;

  Value(int start, int end) {
    this.start = start;
    this.end = end;
  }

  /** What it stands in; null for a computed value. */
  public final @Nullable Holder holder() {
    return holder;
  }

  /** Whether it was read from a document. */
  public final boolean isPlaced() {
    return holder != null;
  }

  /**
   * Offset in the document's bytes where the place of this value starts: the value itself where it
   * is a scalar or stands in flow style, its key where it is a block collection that has one.
   * {@link #NO_OFFSET} without text.
   */
  public final int start() {
    return start;
  }

  /** Offset behind the last byte of the value; {@link #NO_OFFSET} without text. */
  public final int end() {
    return end;
  }

  /**
   * Says once, while the document is built, what the value stands in.
   *
   * @throws IllegalStateException if it stands somewhere already
   */
  public final void placeIn(Holder newHolder) {
    if (holder != null) {
      throw new IllegalStateException("a value stands in one place only");
    }
    holder = newHolder;
  }

  /** What kind of value it is. */
  public abstract ValueKind kind();

  /** The text that an interpolation shows: a string as it is, a list or map as compact JSON. */
  public abstract String render();

  /**
   * How many values it consists of, itself included; what is held several times counts each time,
   * as comparing or rendering it costs.
   */
  public long weight() {
    return 1;
  }

  /**
   * How many computed lists and maps stand one inside the other, from it down to what a document
   * holds.
   */
  public int nesting() {
    return 0;
  }

  /** The name of its type, as the language spells it. */
  public String typeName() {
    return kind().typeName();
  }

  @Override
  public final String toString() {
    return render();
  }
}
