package dev.okite.internal.load.fast;

import dev.okite.document.DocumentLimits;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.Arrays;

/** The values of one document while it is read: those that are done, and the levels around. */
final class Tree {
  private final DocumentLimits limits;

  private final Level document = new Level(null);
  private Level top = document;

  private Value[] values = new Value[32];
  private int valueCount;
  private String[] keys = new String[32];
  private int[] keyOffsets = new int[64];
  private int keyCount;

  /** Values and keys of the file so far. */
  private int nodes;

  Tree(DocumentLimits limits) {
    this.limits = limits;
  }

  /** Starts a document. */
  void begin() {
    top = document;
    top.waiting = true;
    valueCount = 0;
    keyCount = 0;
  }

  /** The root, when everything is closed. */
  Value root() {
    return values[0];
  }

  /** How many keys and values have been read; to be given back where a document is read again. */
  int nodes() {
    return nodes;
  }

  void setNodes(int count) {
    nodes = count;
  }

  /** The innermost list or map that is open. */
  Level top() {
    return top;
  }

  /** Opens a list or map in block style whose entries start at {@code column}. */
  void openBlock(Level.Kind kind, int column, int start) {
    // In block style a value stands where its key stands.
    int place = top.isMap() ? keyOffsets[2 * keyCount - 2] : start;
    open(kind, column, place);
  }

  /** Opens a list or map in flow style. */
  void openFlow(Level.Kind kind, int start) {
    open(kind, top.indent, start);
  }

  private void open(Level.Kind kind, int indent, int start) {
    Level level = top.inner();
    if (level.depth > limits.maxDepth()) {
      throw new HandOver(start);
    }
    level.kind = kind;
    level.indent = indent;
    level.waiting = kind == Level.Kind.FLOW_LIST;
    level.start = start;
    level.firstValue = valueCount;
    level.firstKey = keyCount;
    top = level;
  }

  /** Closes the innermost list or map in block style. */
  void closeBlock() {
    if (top.waiting) {
      addEmpty();
    }
    close(values[valueCount - 1].end());
  }

  /** Closes the innermost list or map, which ends before {@code end}. */
  void close(int end) {
    Level level = top;
    Level outer = level.outer;
    if (outer == null) {
      throw new IllegalStateException("nothing is open");
    }
    Value[] parts = Arrays.copyOfRange(values, level.firstValue, valueCount);
    Value collection =
        level.isMap() ? map(level, parts, end) : ListValue.at(parts, level.start, end);
    Arrays.fill(values, level.firstValue, valueCount, NullValue.ABSENT);
    valueCount = level.firstValue;
    keyCount = level.firstKey;
    top = outer;
    add(collection);
  }

  private MapValue map(Level level, Value[] parts, int end) {
    String[] own = Arrays.copyOfRange(keys, level.firstKey, keyCount);
    if (!Keys.areDistinct(own)) {
      throw new HandOver(level.start);
    }
    int[] offsets = Arrays.copyOfRange(keyOffsets, 2 * level.firstKey, 2 * keyCount);
    return MapValue.at(own, parts, offsets, level.start, end);
  }

  /** Adds a key, whose value is awaited then. */
  void addKey(String key, int start, int end) {
    countNode(start);
    checkLength(end - start, start);
    if (keyCount == keys.length) {
      keys = Arrays.copyOf(keys, 2 * keyCount);
      keyOffsets = Arrays.copyOf(keyOffsets, 4 * keyCount);
    }
    keys[keyCount] = key;
    keyOffsets[2 * keyCount] = start;
    keyOffsets[2 * keyCount + 1] = end;
    keyCount++;
    top.waiting = true;
  }

  /** Starts an element of a list, whose value is awaited then. */
  void addDash(int offset) {
    top.dash = offset;
    top.waiting = true;
  }

  /** Adds text in the place of the value that is awaited. */
  void addText(String text, int start, int end) {
    addScalar(StringValue.at(text, start, end), text.length());
  }

  /** Adds the scalar that is awaited, which has {@code length} characters at most. */
  void addScalar(Value scalar, int length) {
    checkLength(length, scalar.start());
    add(scalar);
  }

  private void checkLength(int length, int offset) {
    if (length > limits.maxScalarLength()) {
      throw new HandOver(offset);
    }
  }

  /** Checks that something may stand here. */
  void requireWaiting(int offset) {
    if (!top.waiting) {
      throw new HandOver(offset);
    }
  }

  private void add(Value value) {
    requireWaiting(value.start());
    countNode(value.start());
    if (valueCount == values.length) {
      values = Arrays.copyOf(values, 2 * valueCount);
    }
    values[valueCount++] = value;
    top.waiting = top.kind == Level.Kind.FLOW_LIST;
  }

  /** Adds the value that is awaited and not there: it stands at its key, or at its dash. */
  void addEmpty() {
    add(
        top.isMap()
            ? NullValue.at(keyOffsets[2 * keyCount - 2], keyOffsets[2 * keyCount - 1])
            : NullValue.at(top.dash, top.dash + 1));
  }

  private void countNode(int offset) {
    if (++nodes > limits.maxNodes()) {
      throw new HandOver(offset);
    }
  }
}
