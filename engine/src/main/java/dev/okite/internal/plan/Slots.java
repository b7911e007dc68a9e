package dev.okite.internal.plan;

/**
 * Hands out slots of a frame, from the outside to the inside. Not safe for use by several threads.
 */
final class Slots {
  private int next;
  private int highest;
  private int nextHoisted;
  private int highestHoisted;
  private int openIterations;

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

  /** A slot for a value that is taken out of iterations. */
  int allocateHoisted() {
    int slot = nextHoisted++;
    highestHoisted = Math.max(highestHoisted, nextHoisted);
    return slot;
  }

  /** As {@link #mark}, for hoisted values. */
  int markHoisted() {
    return nextHoisted;
  }

  /** As {@link #release}, for hoisted values. */
  void releaseHoisted(int mark) {
    nextHoisted = mark;
  }

  /** How many hoisted values a frame has. */
  int hoisted() {
    return highestHoisted;
  }

  /** What is planned from here on is evaluated in each iteration. */
  void enterIteration() {
    openIterations++;
  }

  /** The iteration entered last ends. */
  void leaveIteration() {
    openIterations--;
  }

  /** Whether what is planned now is evaluated in each iteration. */
  boolean isInIteration() {
    return openIterations > 0;
  }

  /** How many slots a frame needs. */
  int size() {
    return highest;
  }
}
