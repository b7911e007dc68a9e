package dev.okite.value;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sequence of values. */
public final class ListValue extends Value implements Holder {
  /** The computed list without elements. */
  public static final ListValue EMPTY = new ListValue(new Value[0], 1, NO_OFFSET, NO_OFFSET);

  private final Value[] elements;
  private final long weight;
  private final int nesting;

  private ListValue(Value[] elements, int nesting, int start, int end) {
    super(start, end);
    this.elements = elements;
    this.weight = Measure.weight(elements);
    this.nesting = nesting;
  }

  /** A computed list of values that keep the places they have. */
  public static ListValue of(List<? extends Value> elements) {
    if (elements.isEmpty()) {
      return EMPTY;
    }
    Value[] own = elements.toArray(new Value[0]);
    return new ListValue(own, Measure.nesting(own), NO_OFFSET, NO_OFFSET);
  }

  /** A list of a document. It takes over the array, and its elements are placed in it. */
  public static ListValue at(Value[] elements, int start, int end) {
    ListValue list = new ListValue(elements, 1, start, end);
    for (Value element : elements) {
      element.placeIn(list);
    }
    return list;
  }

  /** How many elements it has. */
  public int size() {
    return elements.length;
  }

  /** The element at {@code index}, from 0. */
  public Value get(int index) {
    return elements[index];
  }

  /** The element at {@code index}, or {@link NullValue#ABSENT} outside the list. */
  public Value getOrAbsent(long index) {
    return index >= 0 && index < elements.length ? elements[(int) index] : NullValue.ABSENT;
  }

  /** The elements, as a read-only view. */
  public List<Value> elements() {
    return new AbstractList<>() {
      @Override
      public Value get(int index) {
        return elements[index];
      }

      @Override
      public int size() {
        return elements.length;
      }
    };
  }

  @Override
  public String pointerTo(Value child) {
    for (int i = 0; i < elements.length; i++) {
      if (elements[i] == child) {
        return JsonPointer.of(this) + "/" + i;
      }
    }
    throw new IllegalArgumentException("not an element of this list");
  }

  @Override
  public DocumentRoot root() {
    return JsonPointer.rootOf(this);
  }

  @Override
  public long weight() {
    return weight;
  }

  @Override
  public int nesting() {
    return isPlaced() ? 0 : nesting;
  }

  @Override
  public ValueKind kind() {
    return ValueKind.LIST;
  }

  @Override
  public String render() {
    return ValueRenderer.json(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ListValue that && Arrays.equals(elements, that.elements);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(elements);
  }
}
