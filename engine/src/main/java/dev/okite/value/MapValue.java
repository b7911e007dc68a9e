package dev.okite.value;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A map from strings to values, in the order of its document. Equality ignores the order.
 *
 * <p>Keys and values lie in parallel arrays. Small maps are searched from front to back, large ones
 * through a table.
 */
public final class MapValue extends Value implements Holder {
  /** The computed map without entries. */
  public static final MapValue EMPTY =
      new MapValue(new String[0], new Value[0], null, NO_OFFSET, NO_OFFSET);

  /** Up to this many entries a scan beats a table. */
  private static final int SCANNED = 8;

  private final String[] keys;
  private final Value[] values;
  private final long weight;
  private final int nesting;

  /** Start and end of every key, in turn; null where the map has no text. */
  private final int @Nullable [] keyOffsets;

  /** As many slots are tried before a table counts as attacked. */
  private static final int MAX_PROBES = 64;

  /**
   * Open-addressed table of entry numbers plus one; null for small maps, and for maps whose keys
   * were chosen to collide.
   */
  private final int @Nullable [] table;

  /** Entry numbers in the order of their keys, where there is no table for a large map. */
  private final int @Nullable [] order;

  private MapValue(String[] keys, Value[] values, int @Nullable [] keyOffsets, int start, int end) {
    super(start, end);
    this.keys = keys;
    this.values = values;
    this.weight = Measure.weight(values);
    this.nesting = Measure.nesting(values);
    this.keyOffsets = keyOffsets;
    this.table = keys.length > SCANNED ? tableOf(keys) : null;
    this.order = keys.length > SCANNED && table == null ? orderOf(keys) : null;
  }

  /** A computed map of values that keep the places they have. */
  public static MapValue of(Map<String, ? extends Value> entries) {
    return entries.isEmpty()
        ? EMPTY
        : new MapValue(
            entries.keySet().toArray(new String[0]),
            entries.values().toArray(new Value[0]),
            null,
            NO_OFFSET,
            NO_OFFSET);
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
    MapValue map = new MapValue(keys, values, keyOffsets, start, end);
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
    int hash = key.hashCode();
    int[] lookup = table;
    if (lookup == null) {
      return order == null ? scan(key, hash) : search(key, order);
    }
    int mask = lookup.length - 1;
    for (int slot = spread(hash) & mask; lookup[slot] != 0; slot = (slot + 1) & mask) {
      String candidate = keys[lookup[slot] - 1];
      if (candidate.equals(key)) {
        return lookup[slot] - 1;
      }
    }
    return -1;
  }

  private int scan(String key, int hash) {
    for (int i = 0; i < keys.length; i++) {
      String candidate = keys[i];
      if (candidate.hashCode() == hash && candidate.equals(key)) {
        return i;
      }
    }
    return -1;
  }

  private int search(String key, int[] sorted) {
    int low = 0;
    int high = sorted.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int comparison = keys[sorted[middle]].compareTo(key);
      if (comparison == 0) {
        return sorted[middle];
      }
      if (comparison < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
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

  /** The table of {@code keys}; null if many of them collide, which keys of good faith do not. */
  private static int @Nullable [] tableOf(String[] keys) {
    int[] lookup = new int[Integer.highestOneBit(keys.length) * 4];
    int mask = lookup.length - 1;
    for (int i = 0; i < keys.length; i++) {
      int slot = spread(keys[i].hashCode()) & mask;
      int probes = 0;
      while (lookup[slot] != 0) {
        slot = (slot + 1) & mask;
        if (++probes > MAX_PROBES) {
          return null;
        }
      }
      lookup[slot] = i + 1;
    }
    return lookup;
  }

  private static int[] orderOf(String[] keys) {
    return IntStream.range(0, keys.length)
        .boxed()
        .sorted(Comparator.comparing(i -> keys[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 16);
  }
}
