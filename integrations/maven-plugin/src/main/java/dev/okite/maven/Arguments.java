package dev.okite.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the arguments of a command. */
final class Arguments {
  private final List<String> all = new ArrayList<>();

  Arguments(String command) {
    all.add(command);
  }

  /** Adds an option for each of {@code values}; null is none. */
  Arguments each(String option, @Nullable List<String> values) {
    if (values != null) {
      values.forEach(value -> value(option, value));
    }
    return this;
  }

  /** Adds an option for each pair of {@code values}, as {@code name=value}; null is none. */
  Arguments pairs(String option, @Nullable Map<String, String> values) {
    if (values != null) {
      values.forEach((name, value) -> value(option, name + "=" + value));
    }
    return this;
  }

  /** Adds an option, if it has a value. */
  Arguments value(String option, @Nullable String value) {
    if (value != null) {
      all.add(option + "=" + value);
    }
    return this;
  }

  /** Adds a word, if it is wanted. */
  Arguments flag(String word, boolean isWanted) {
    if (isWanted) {
      all.add(word);
    }
    return this;
  }

  /** The arguments, with {@code paths} behind them, whatever these begin with. */
  List<String> with(List<String> paths) {
    List<String> complete = new ArrayList<>(all);
    complete.add("--");
    complete.addAll(paths);
    return complete;
  }
}
