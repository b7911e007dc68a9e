package dev.okite.internal.load;

import dev.okite.document.DocumentLimits;

/** Counts the values of one file against its limits. */
final class NodeBudget {
  private final DocumentLimits limits;
  private int nodes;

  NodeBudget(DocumentLimits limits) {
    this.limits = limits;
  }

  /** Takes account of one value. */
  void spend(int offset) {
    if (nodes >= limits.maxNodes()) {
      throw new LoadFailure(
          offset,
          "the file holds more than the "
              + limits.maxNodes()
              + " values that are allowed, aliases expanded");
    }
    nodes++;
  }

  /** Whether {@code more} values would still fit. */
  void reserve(int more, int offset) {
    if (more > limits.maxNodes() - nodes) {
      nodes = limits.maxNodes();
      spend(offset);
    }
  }

  /** Whether nothing is left for further documents. */
  boolean isSpent() {
    return nodes >= limits.maxNodes();
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
