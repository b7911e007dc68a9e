package dev.okite.internal.plan;

/**
 * Hands out slots of a frame, from the outside to the inside. Not safe for use by several threads.
 */
final class Slots {
  private int next;
  private int highest;

  /** A slot that nothing around uses. */
  int allocate() {
    int slot = next++;
    highest = Math.max(highest, next);
    return slot;
  }

  /** The slot that the next call hands out. */
  int mark() {
    return next;
  }

  /** Gives back all slots from {@code mark} on: what used them is over when others use them. */
  void release(int mark) {
    next = mark;
  }

  /** How many slots a frame needs. */
  int size() {
    return highest;
  }
}
