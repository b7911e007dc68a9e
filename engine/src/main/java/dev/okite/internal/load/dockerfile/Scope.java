package dev.okite.internal.load.dockerfile;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What variables are worth at one point of a Dockerfile, if nobody passes build arguments. */
final class Scope {
  private final Allowance allowance;
  private final Map<String, @Nullable String> arguments;
  private final Map<String, @Nullable String> environment;

  private Scope(
      Allowance allowance,
      Map<String, @Nullable String> arguments,
      Map<String, @Nullable String> environment) {
    this.allowance = allowance;
    this.arguments = arguments;
    this.environment = environment;
  }

  /** A scope in which nothing is known. */
  static Scope empty(Allowance allowance) {
    return new Scope(allowance, new HashMap<>(), new HashMap<>());
  }

  /**
   * A scope that starts with what is known in this one, as a stage that is built on another has it.
   */
  Scope copy() {
    boolean fits = allowance.take(arguments.size() + environment.size());
    return fits
        ? new Scope(allowance, new HashMap<>(arguments), new HashMap<>(environment))
        : empty(allowance);
  }

  /** A scope in which nothing is known, with the same allowance. */
  Scope none() {
    return empty(allowance);
  }

  /** Says what a build argument is worth; null if it has no default. */
  void argument(String name, @Nullable String value) {
    put(arguments, name, value);
  }

  /** Says what a variable of the environment is worth, which wins over a build argument. */
  void environment(String name, @Nullable String value) {
    put(environment, name, value);
  }

  /** What {@code name} is worth; null if that cannot be told. */
  @Nullable String value(String name) {
    String value = environment.get(name);
    if (value == null && !environment.containsKey(name)) {
      value = arguments.get(name);
    }
    return value != null && allowance.take(value.length() + 1) ? value : null;
  }

  private static void put(
      Map<String, @Nullable String> values, String name, @Nullable String value) {
    // A name without a value hides one that has some further out.
    values.put(name, value);
  }
}
