package dev.okite.cli.packaging;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * What {@link LinkedClasses} call in place of {@link Stream#toList}, which has a lambda in it: the
 * first that a process meets makes Java set up all that lambdas need.
 */
public final class StreamLists {
  private StreamLists() {}

  /** The elements of {@code stream} in a list that nobody can change; they may be null. */
  @SuppressWarnings("unchecked") // They come from the stream.
  public static <T> List<T> toList(Stream<T> stream) {
    return (List<T>) Collections.unmodifiableList(Arrays.asList(stream.toArray(new NewArray())));
  }

  private static final class NewArray implements IntFunction<Object[]> {
    @Override
    public Object[] apply(int size) {
      return new Object[size];
    }
  }
}
