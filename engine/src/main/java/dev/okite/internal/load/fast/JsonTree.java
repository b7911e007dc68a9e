package dev.okite.internal.load.fast;

import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.Value;
import java.util.Arrays;

/** The values of one text while it is read: those that are done, and the open ones around. */
final class JsonTree {
  /** What is kept of each open list or map: its start, its first value, and its first key. */
  private static final int FIELDS = 3;

  /** The place of a first key in what is kept of a list. */
  private static final int LIST = -1;

  private final int maxDepth;
  private int maxNodes;
  private int nodes;

  private int[] open = new int[8 * FIELDS];

  /** How much of {@link #open} is in use. */
  private int top;

  private Value[] values = new Value[16];
  private int valueCount;
  private String[] keys = new String[16];
  private int[] keyOffsets = new int[32];
  private int keyCount;

  JsonTree(int maxDepth) {
    this.maxDepth = maxDepth;
  }

  /** Starts a text of at most {@code maxNodes} values. */
  void begin(int most) {
    maxNodes = most;
    nodes = 0;
    top = 0;
    valueCount = 0;
    keyCount = 0;
  }

  /** How many values the text has so far. */
  int nodes() {
    return nodes;
  }

  /** The root, when everything is closed. */
  Value root() {
    return values[0];
  }

  /** Whether a list or map is open. */
  boolean isOpen() {
    return top > 0;
  }

  /** Whether the innermost that is open is a map. */
  boolean isInMap() {
    return open[top - 1] != LIST;
  }

  /** What closes the innermost that is open. */
  byte closing() {
    return (byte) (isInMap() ? '}' : ']');
  }

  void openMap(int start) {
    open(start, keyCount);
  }

  void openList(int start) {
    open(start, LIST);
  }

  private void open(int start, int firstKey) {
    countNode(start);
    if (top == maxDepth * FIELDS) {
      throw new HandOver(start);
    }
    if (top == open.length) {
      open = Arrays.copyOf(open, 2 * top);
    }
    open[top] = start;
    open[top + 1] = valueCount;
    open[top + 2] = firstKey;
    top += FIELDS;
  }

  /** Closes the innermost list or map, which ends before {@code end}. */
  void close(int end) {
    top -= FIELDS;
    int start = open[top];
    int firstValue = open[top + 1];
    int firstKey = open[top + 2];
    Value[] parts = Arrays.copyOfRange(values, firstValue, valueCount);
    valueCount = firstValue;
    push(firstKey == LIST ? ListValue.at(parts, start, end) : map(firstKey, parts, start, end));
  }

  private MapValue map(int firstKey, Value[] parts, int start, int end) {
    String[] own = Arrays.copyOfRange(keys, firstKey, keyCount);
    if (!Keys.areDistinct(own)) {
      throw new HandOver(start);
    }
    int[] offsets = Arrays.copyOfRange(keyOffsets, 2 * firstKey, 2 * keyCount);
    keyCount = firstKey;
    return MapValue.at(own, parts, offsets, start, end);
  }

  /** Adds a key, whose value comes next. */
  void addKey(String key, int start, int end) {
    if (keyCount == keys.length) {
      keys = Arrays.copyOf(keys, 2 * keyCount);
      keyOffsets = Arrays.copyOf(keyOffsets, 4 * keyCount);
    }
    keys[keyCount] = key;
    keyOffsets[2 * keyCount] = start;
    keyOffsets[2 * keyCount + 1] = end;
    keyCount++;
  }

  /** Adds a scalar. */
  void add(Value scalar) {
    countNode(scalar.start());
    push(scalar);
  }

  private void push(Value value) {
    if (valueCount == values.length) {
      values = Arrays.copyOf(values, 2 * valueCount);
    }
    values[valueCount++] = value;
  }

  private void countNode(int start) {
    if (nodes == maxNodes) {
      throw new HandOver(start);
    }
    nodes++;
  }
}
