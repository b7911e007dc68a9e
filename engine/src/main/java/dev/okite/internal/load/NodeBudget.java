package dev.okite.internal.load;

import dev.okite.document.DocumentLimits;

/** Counts the values of one file against its limits. */
final class NodeBudget {
  private final DocumentLimits limits;
  private int nodes;
  private boolean exceeded;

  NodeBudget(DocumentLimits limits) {
    this.limits = limits;
  }

  /** Takes account of one value. */
  void spend(int offset) {
    spend(1, offset);
  }

  /** Takes account of {@code count} values. */
  void spend(int count, int offset) {
    reserve(count, offset);
    nodes += count;
  }

  /** How many values would still fit. */
  int left() {
    return limits.maxNodes() - nodes;
  }

  /** Checks that {@code more} values would still fit. */
  void reserve(int more, int offset) {
    if (more > limits.maxNodes() - nodes) {
      exceeded = true;
      throw new LoadFailure(
          offset, "the file holds more than the " + limits.maxNodes() + " values that are allowed");
    }
  }

  /** Whether the file turned out to hold too much, so that reading on is useless. */
  boolean isExceeded() {
    return exceeded;
  }

  /** Checks how deep a list or map stands; the root stands at 1. */
  void checkDepth(int depth, int offset) {
    if (depth > limits.maxDepth()) {
      throw new LoadFailure(
          offset,
          "lists and maps nest deeper here than the "
              + limits.maxDepth()
              + " levels that are allowed");
    }
  }

  void checkLength(int length, int offset) {
    if (length > limits.maxScalarLength()) {
      throw new LoadFailure(
          offset,
          "this text has "
              + length
              + " characters, more than the "
              + limits.maxScalarLength()
              + " that are allowed");
    }
  }
}
