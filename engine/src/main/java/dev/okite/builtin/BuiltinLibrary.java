package dev.okite.builtin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The built-in functions that policies of one engine can call, by name. Immutable. */
public final class BuiltinLibrary {
  private final SortedMap<String, Builtin> functions;

  private BuiltinLibrary(SortedMap<String, Builtin> functions) {
    this.functions = Collections.unmodifiableSortedMap(functions);
  }

  /**
   * A library of {@code functions}.
   *
   * @throws IllegalArgumentException if two of them have the same name
   */
  public static BuiltinLibrary of(Collection<Builtin> functions) {
    SortedMap<String, Builtin> byName = new TreeMap<>();
    for (Builtin function : functions) {
      if (byName.put(function.name(), function) != null) {
        throw new IllegalArgumentException("two functions are called " + function.name());
      }
    }
    return new BuiltinLibrary(byName);
  }

  /**
   * This library with {@code more} functions.
   *
   * @throws IllegalArgumentException if one of them has a name that is taken
   */
  public BuiltinLibrary with(Collection<Builtin> more) {
    List<Builtin> all = new ArrayList<>(functions.values());
    all.addAll(more);
    return of(all);
  }

  /** The function called {@code name}, if there is one. */
  public Optional<Builtin> find(String name) {
    return Optional.ofNullable(functions.get(name));
  }

  /** All functions, by name. */
  public Collection<Builtin> all() {
    return functions.values();
  }
}
