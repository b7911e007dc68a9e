package dev.okite.cli.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every way in which Java lets one write a lambda, and what each of them gives. */
public final class LambdaSamples implements Supplier<List<String>> {
  private final String own = "own";

  /** A type of each kind that a component can have. */
  @SuppressWarnings("ArrayRecordComponent")
  record Sample(
      boolean flag,
      byte small,
      short number,
      char letter,
      int count,
      long large,
      float part,
      double exact,
      String text,
      int[] array,
      List<String> list) {}

  record Empty() {}

  @SuppressWarnings("ArrayRecordComponent")
  record Maybe(@Nullable String text, int @Nullable [] array) {}

  interface Greeting {
    String greet(String name);

    default Supplier<String> later(String name) {
      return () -> hidden(name);
    }

    private String hidden(String name) {
      return greet(name) + "!";
    }

    static Greeting polite() {
      return name -> "dear " + name;
    }
  }

  static class Base {
    String describe() {
      return "base";
    }
  }

  static final class Derived extends Base {
    @Override
    String describe() {
      return "derived";
    }

    Supplier<String> above() {
      return super::describe;
    }

    Supplier<String> here() {
      return this::describe;
    }
  }

  @Override
  public List<String> get() {
    List<String> results = new ArrayList<>();
    functions(results);
    captures(results);
    primitives(results);
    references(results);
    records(results);
    return results;
  }

  private void functions(List<String> results) {
    Supplier<String> constant = () -> "constant";
    Function<String, String> upper = text -> text + text;
    UnaryOperator<String> mine = text -> text + own;
    Predicate<String> isEmpty = String::isEmpty;
    results.add(constant.get() + upper.apply("x") + mine.apply("y") + isEmpty.test(""));
    results.add(String.valueOf(isSameTwice()));
    Callable<Integer> call = () -> 7;
    try {
      results.add("called " + call.call());
    } catch (Exception impossible) {
      results.add("failed");
    }
    Runnable broken =
        () -> {
          throw new IllegalStateException("thrown through");
        };
    try {
      broken.run();
    } catch (IllegalStateException expected) {
      results.add(String.valueOf(expected.getMessage()));
    }
  }

  private static boolean isSameTwice() {
    List<Supplier<String>> made = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      made.add(() -> "always the same");
    }
    return made.get(0) == made.get(1);
  }

  private void captures(List<String> results) {
    byte b = 1;
    short s = 2;
    char c = '3';
    long l = 4;
    float f = 5;
    double d = 6;
    boolean z = true;
    int[] array = {7};
    Supplier<String> all = () -> b + ":" + s + c + l + f + d + z + array[0] + own;
    results.add(all.get());
    Supplier<Supplier<String>> nested = () -> () -> own + l;
    results.add(nested.get().get());
    Consumer<String> adding = results::add;
    adding.accept("added, and what add gives is dropped");
  }

  private static void primitives(List<String> results) {
    ToIntFunction<Integer> unboxed = value -> value;
    ToLongFunction<Integer> widened = Integer::intValue;
    ToDoubleFunction<Long> real = Long::longValue;
    IntFunction<Object> boxed = value -> value;
    IntFunction<Integer> cached = Integer::valueOf;
    Function<Integer, Long> through = Integer::longValue;
    Supplier<Character> letter = () -> 'q';
    LongSupplier large = () -> Integer.MAX_VALUE + 1L;
    BooleanSupplier yes = () -> true;
    DoubleUnaryOperator half = value -> value / 2;
    IntUnaryOperator next = Math::incrementExact;
    results.add(
        ""
            + unboxed.applyAsInt(1)
            + widened.applyAsLong(2)
            + real.applyAsDouble(3L)
            + boxed.apply(4)
            + cached.apply(5)
            + through.apply(6)
            + letter.get()
            + large.getAsLong()
            + yes.getAsBoolean()
            + half.applyAsDouble(9)
            + next.applyAsInt(10));
    results.add(
        IntStream.range(0, 5).mapToObj(i -> "n" + i).collect(Collectors.joining(",", "[", "]")));
  }

  private static void references(List<String> results) {
    Function<String, StringBuilder> make = StringBuilder::new;
    Supplier<List<String>> list = ArrayList::new;
    IntFunction<String[]> array = String[]::new;
    BiFunction<String, String, Boolean> same = String::equals;
    Function<Object, String> cast = Objects::toString;
    results.add(make.apply("made") + "" + list.get() + array.apply(3).length);
    results.add(same.apply("a", "a") + cast.apply(null));
    results.add(Greeting.polite().later("reader").get());
    Derived derived = new Derived();
    results.add(derived.above().get() + " " + derived.here().get());
    results.add(Stream.of("c", "a", "b").sorted(String::compareTo).toList().toString());
  }

  private static void records(List<String> results) {
    int[] array = {1};
    Sample one = sample(1, 0.0, array);
    Sample same = sample(1, 0.0, array);
    results.add(one.toString().replaceAll("\\[I@[0-9a-f]+", "array"));
    results.add(one.equals(same) + " " + (one.hashCode() == same.hashCode()));
    results.add(one.equals(sample(2, 0.0, array)) + " " + one.equals(sample(1, -0.0, array)));
    results.add(sample(1, Double.NaN, array).equals(sample(1, Double.NaN, array)) + "");
    results.add(one.equals(sample(1, 0.0, new int[] {1})) + " " + one.equals(another()));
    results.add(new Maybe(null, null) + " " + new Maybe(null, null).hashCode());
    results.add(new Maybe("a", null).equals(new Maybe(null, null)) + "");
    results.add(new Empty() + " " + new Empty().equals(new Empty()) + new Empty().hashCode());
  }

  private static Object another() {
    return "another";
  }

  private static Sample sample(int count, double exact, int[] array) {
    return new Sample(
        true, (byte) 1, (short) 2, 'c', count, 4L, 5f, exact, "text", array, List.of("a"));
  }
}
