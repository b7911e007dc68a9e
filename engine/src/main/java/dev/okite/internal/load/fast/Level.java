package dev.okite.internal.load.fast;

import org.jspecify.annotations.Nullable;

/**
 * A list or map that is being read, or the document around the outermost. Levels are kept and used
 * again.
 */
final class Level {
  /** How a level looks. */
  enum Kind {
    /** Holds the root, and is no collection. */
    DOCUMENT,
    BLOCK_LIST,
    BLOCK_MAP,
    FLOW_LIST,
    FLOW_MAP
  }

  /** How many collections are open with this one. */
  final int depth;

  final @Nullable Level outer;
  private @Nullable Level inner;

  Kind kind = Kind.DOCUMENT;

  /** The column of its entries; of a collection in flow style, that of the collection around. */
  int indent = -1;

  /** Whether a value may stand next: an entry has begun whose value has not. */
  boolean waiting;

  /** Where a value stands that is not there: the dash of a list. */
  int dash;

  /** Where its place starts. */
  int start;

  /** How many values and keys there were before its own. */
  int firstValue;

  int firstKey;

  Level(@Nullable Level outer) {
    this.outer = outer;
    this.depth = outer == null ? 0 : outer.depth + 1;
  }

  Level inner() {
    Level next = inner;
    if (next == null) {
      next = new Level(this);
      inner = next;
    }
    return next;
  }

  boolean isMap() {
    return kind == Kind.BLOCK_MAP || kind == Kind.FLOW_MAP;
  }
}
