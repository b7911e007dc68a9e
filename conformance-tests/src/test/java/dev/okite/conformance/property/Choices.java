package dev.okite.conformance.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Where generators take their decisions from: a random sequence that is recorded, or a recorded one
 * that is replayed. The choice 0 is the simplest everywhere, and stands for all choices behind the
 * end of a replayed sequence. Belongs to one thread.
 */
final class Choices {
  private final int[] recorded;
  private final Random random;
  private final boolean replays;
  private final List<Integer> made = new ArrayList<>();

  private Choices(int[] recorded, Random random, boolean replays) {
    this.recorded = recorded;
    this.random = random;
    this.replays = replays;
  }

  static Choices random(long seed) {
    return new Choices(new int[0], new Random(seed), false);
  }

  static Choices replay(int[] recorded) {
    return new Choices(recorded.clone(), new Random(0), true);
  }

  /** A number from 0 up to {@code bound}, exclusively. */
  int below(int bound) {
    int next = made.size();
    int choice = replays ? (next < recorded.length ? recorded[next] : 0) : random.nextInt(bound);
    int made = Math.min(choice, bound - 1);
    this.made.add(made);
    return made;
  }

  /** True in {@code percent} of all cases. */
  boolean chance(int percent) {
    return below(100) >= 100 - percent;
  }

  /** A number from {@code least} to {@code most}. */
  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  /** One of {@code options}; the first is the simplest. */
  <T> T pick(List<T> options) {
    return options.get(below(options.size()));
  }

  /** One of {@code options}; the first is the simplest. */
  @SafeVarargs
  final <T> T pick(T... options) {
    return options[below(options.length)];
  }

  /** What was chosen until now. */
  int[] made() {
    return made.stream().mapToInt(Integer::intValue).toArray();
  }
}
