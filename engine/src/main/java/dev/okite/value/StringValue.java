package dev.okite.value;

import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Text. */
public final class StringValue extends Value {
  /** What a text was read as, and what came of it; linked to the next. */
  private record Reading(String form, Value value, @Nullable Reading next) {}

  /** The form of a reading that leads back to what the text was decoded from. */
  private static final String SOURCE = "";

  private static final AtomicReferenceFieldUpdater<StringValue, @Nullable Reading> READINGS =
      AtomicReferenceFieldUpdater.newUpdater(StringValue.class, Reading.class, "readings");

  private final String value;

  /** Null where nothing was read; few texts have any, so all share one field. */
  private volatile @Nullable Reading readings;

  private StringValue(String value, int start, int end) {
    super(start, end);
    this.value = value;
  }

  /** A computed string. */
  public static StringValue of(String value) {
    return new StringValue(value, NO_OFFSET, NO_OFFSET);
  }

  /** A computed string that was decoded from {@code source}, such as its Base64. */
  public static StringValue decoded(String value, StringValue source) {
    StringValue decoded = of(value);
    decoded.readings = new Reading(SOURCE, source, null);
    return decoded;
  }

  /** A string that stands in a document. */
  public static StringValue at(String value, int start, int end) {
    return new StringValue(value, start, end);
  }

  /** The text. */
  public String value() {
    return value;
  }

  /**
   * The text of a document that this is, or was decoded from; null if there is none. What is read
   * in this text stands in that one.
   */
  public @Nullable StringValue placed() {
    StringValue text = this;
    while (!text.isPlaced()) {
      if (!(text.reading(SOURCE) instanceof StringValue source)) {
        return null;
      }
      text = source;
    }
    return text;
  }

  /**
   * What the text reads as in {@code form}, such as JSON. It is kept, so that a text that is read
   * by many rules is read once, and everybody gets the same value with the same places.
   *
   * @param reader makes it, if nobody has as yet; threads that race get the value of one of them
   */
  public Value readAs(String form, Supplier<? extends Value> reader) {
    Value known = reading(form);
    if (known != null) {
      return known;
    }
    Value made = reader.get();
    while (true) {
      Reading before = readings;
      Value other = reading(form);
      if (other != null) {
        return other;
      }
      if (READINGS.compareAndSet(this, before, new Reading(form, made, before))) {
        return made;
      }
    }
  }

  /** The document that this text, or what it was decoded to, was read as; absent if it was not. */
  Value document() {
    for (Reading reading = readings; reading != null; reading = reading.next) {
      if (reading.form.equals(SOURCE)) {
        continue;
      }
      Value value = reading.value;
      if (!value.isPlaced() && value instanceof StringValue decoded) {
        value = decoded.document();
      }
      if (value.isPlaced()) {
        return value;
      }
    }
    return NullValue.ABSENT;
  }

  private @Nullable Value reading(String form) {
    for (Reading reading = readings; reading != null; reading = reading.next) {
      if (reading.form.equals(form)) {
        return reading.value;
      }
    }
    return null;
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
