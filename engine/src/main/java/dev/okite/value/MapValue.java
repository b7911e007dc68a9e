package dev.okite.value;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map from strings to values, in the order of its document. Equality ignores the order.
 *
 * <p>Keys and values lie in parallel arrays. Small maps are searched from front to back, large ones
 * through an index, which is made when it is first needed.
 */
public final class MapValue extends Value implements Holder {
  /** The computed map without entries. */
  public static final MapValue EMPTY =
      new MapValue(new String[0], new Value[0], 1, null, NO_OFFSET, NO_OFFSET);

  /** Up to this many entries a scan beats an index. */
  private static final int SCANNED = 8;

  private final String[] keys;
  private final Value[] values;
  private final long weight;
  private final int nesting;

  /** Start and end of every key, in turn; null where the map has no text. */
  private final int @Nullable [] keyOffsets;

  /** Null until it is needed; threads that race make the same. */
  private @Nullable KeyIndex index;

  private MapValue(
      String[] keys, Value[] values, int nesting, int @Nullable [] keyOffsets, int start, int end) {
    super(start, end);
    this.keys = keys;
    this.values = values;
    this.weight = Measure.weight(values);
    this.nesting = nesting;
    this.keyOffsets = keyOffsets;
  }

  /** A computed map of values that keep the places they have. */
  public static MapValue of(Map<String, ? extends Value> entries) {
    if (entries.isEmpty()) {
      return EMPTY;
    }
    String[] keys = entries.keySet().toArray(new String[0]);
    Value[] values = entries.values().toArray(new Value[0]);
    return new MapValue(keys, values, Measure.nesting(values), null, NO_OFFSET, NO_OFFSET);
  }

  /**
   * A map of a document. It takes over the arrays, and its values are placed in it.
   *
   * @param keys distinct keys
   * @param values as many values
   * @param keyOffsets start and end of each key in turn, or null without text
   */
  public static MapValue at(
      String[] keys, Value[] values, int @Nullable [] keyOffsets, int start, int end) {
    MapValue map = new MapValue(keys, values, 1, keyOffsets, start, end);
    for (Value value : values) {
      value.placeIn(map);
    }
    return map;
  }

  /** How many entries it has. */
  public int size() {
    return keys.length;
  }

  /** The key of entry {@code index}, from 0. */
  public String key(int index) {
    return keys[index];
  }

  /** The value of entry {@code index}, from 0. */
  public Value value(int index) {
    return values[index];
  }

  /** The key of entry {@code index} as a value that stands where the key stands. */
  public StringValue keyValue(int index) {
    if (!isPlaced()) {
      return StringValue.of(keys[index]);
    }
    StringValue key =
        keyOffsets == null
            ? StringValue.of(keys[index])
            : StringValue.at(keys[index], keyOffsets[2 * index], keyOffsets[2 * index + 1]);
    key.placeIn(this);
    return key;
  }

  /** The value of {@code key}, or {@link NullValue#ABSENT}. */
  public Value get(String key) {
    int index = indexOf(key);
    return index < 0 ? NullValue.ABSENT : values[index];
  }

  /** The number of the entry with {@code key}, or -1. */
  public int indexOf(String key) {
    return keys.length <= SCANNED ? scan(key) : index().indexOf(key);
  }

  private KeyIndex index() {
    KeyIndex known = index;
    if (known == null) {
      known = new KeyIndex(keys);
      index = known;
    }
    return known;
  }

  private int scan(String key) {
    int hash = key.hashCode();
    for (int i = 0; i < keys.length; i++) {
      String candidate = keys[i];
      if (candidate.hashCode() == hash && candidate.equals(key)) {
        return i;
      }
    }
    return -1;
  }

  /** The keys, in order. */
  public List<String> keys() {
    return List.of(keys);
  }

  @Override
  public String pointerTo(Value child) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == child) {
        return JsonPointer.of(this) + "/" + JsonPointer.escape(keys[i]);
      }
    }
    if (child instanceof StringValue key && indexOf(key.value()) >= 0) {
      return JsonPointer.of(this) + "/" + JsonPointer.escape(key.value());
    }
    throw new IllegalArgumentException("not an entry of this map");
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
    return ValueKind.MAP;
  }

  @Override
  public String render() {
    return ValueRenderer.json(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof MapValue that) || keys.length != that.keys.length) {
      return false;
    }
    for (int i = 0; i < keys.length; i++) {
      int index = that.indexOf(keys[i]);
      if (index < 0 || !values[i].equals(that.values[index])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (int i = 0; i < keys.length; i++) {
      hash += keys[i].hashCode() ^ values[i].hashCode();
    }
    return hash;
  }
}
