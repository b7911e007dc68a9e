package dev.okite.conformance.property;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/** Cases for jqwik, which shrink by leaving out and lowering choices. */
final class RandomCases {
  private RandomCases() {}

  static Arbitrary<RandomCase> of(Profile profile) {
    return Arbitraries.fromGenerator(
        random -> {
          Choices choices = Choices.random(random.nextLong());
          RandomCase made = RandomCase.from(choices, profile);
          return new ShrinkableCase(profile, choices.made(), made);
        });
  }

  /** A case with the choices that made it. */
  private static final class ShrinkableCase implements Shrinkable<RandomCase> {
    private final Profile profile;
    private final int[] choices;
    private final RandomCase value;

    ShrinkableCase(Profile profile, int[] choices, RandomCase value) {
      this.profile = profile;
      this.choices = choices;
      this.value = value;
    }

    @Override
    public RandomCase value() {
      return value;
    }

    @Override
    public Stream<Shrinkable<RandomCase>> shrink() {
      Stream<int[]> shorter =
          Stream.iterate(choices.length / 2, size -> size > 0, size -> size / 2)
              .flatMap(
                  size ->
                      IntStream.iterate(0, at -> at + size <= choices.length, at -> at + size)
                          .mapToObj(at -> without(at, size)));
      Stream<int[]> lower =
          IntStream.range(0, choices.length)
              .filter(at -> choices[at] > 0)
              .boxed()
              .flatMap(at -> Stream.of(with(at, 0), with(at, choices[at] / 2)));
      return Stream.concat(shorter, lower).map(this::replayed);
    }

    @Override
    public ShrinkingDistance distance() {
      return ShrinkingDistance.of(choices.length)
          .append(ShrinkingDistance.of(Arrays.stream(choices).asLongStream().sum()));
    }

    private int[] without(int at, int size) {
      int[] fewer = Arrays.copyOf(choices, choices.length - size);
      System.arraycopy(choices, at + size, fewer, at, choices.length - at - size);
      return fewer;
    }

    private int[] with(int at, int choice) {
      int[] changed = choices.clone();
      changed[at] = choice;
      return changed;
    }

    private Shrinkable<RandomCase> replayed(int[] fewer) {
      Choices replay = Choices.replay(fewer);
      RandomCase made = RandomCase.from(replay, profile);
      return new ShrinkableCase(profile, withoutZerosBehind(replay.made()), made);
    }

    private static int[] withoutZerosBehind(int[] choices) {
      int length = choices.length;
      while (length > 0 && choices[length - 1] == 0) {
        length--;
      }
      return Arrays.copyOf(choices, length);
    }
  }
}
