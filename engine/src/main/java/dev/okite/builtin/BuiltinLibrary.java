package dev.okite.builtin;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The built-in functions that policies of one engine can call, by name. Safe to share between
 * threads, and for whoever asks always the same.
 */
public final class BuiltinLibrary {
  /** Functions that were made. */
  private final Map<String, Builtin> functions = new ConcurrentHashMap<>();

  /** What is not made as yet, by the name of each function. */
  private final Map<String, BuiltinFamily> families = new HashMap<>();

  private BuiltinLibrary() {}

  /**
   * A library of {@code functions}.
   *
   * @throws IllegalArgumentException if two of them have the same name
   */
  public static BuiltinLibrary of(Collection<Builtin> functions) {
    BuiltinLibrary library = new BuiltinLibrary();
    for (Builtin function : functions) {
      if (library.functions.put(function.name(), function) != null) {
        throw twice(function.name());
      }
    }
    return library;
  }

  /**
   * A library of all functions of {@code families}, which are made once, and only when somebody
   * asks for one of them or for all.
   *
   * @throws IllegalArgumentException if two of them have the same name
   */
  public static BuiltinLibrary ofFamilies(Collection<? extends BuiltinFamily> families) {
    BuiltinLibrary library = new BuiltinLibrary();
    for (BuiltinFamily family : families) {
      for (String name : family.names()) {
        if (library.families.put(name, family) != null) {
          throw twice(name);
        }
      }
    }
    return library;
  }

  private static IllegalArgumentException twice(String name) {
    return new IllegalArgumentException("two functions are called " + name);
  }

  /**
   * This library with {@code more} functions.
   *
   * @throws IllegalArgumentException if one of them has a name that is taken
   */
  public BuiltinLibrary with(Collection<Builtin> more) {
    BuiltinLibrary library = new BuiltinLibrary();
    library.functions.putAll(functions);
    library.families.putAll(families);
    for (Builtin function : more) {
      if (families.containsKey(function.name())
          || library.functions.put(function.name(), function) != null) {
        throw twice(function.name());
      }
    }
    return library;
  }

  /** The names of all functions, in alphabetical order. Makes no function. */
  public Collection<String> names() {
    SortedSet<String> names = new TreeSet<>(families.keySet());
    names.addAll(functions.keySet());
    return Collections.unmodifiableCollection(names);
  }

  /** The function called {@code name}, if there is one. */
  public Optional<Builtin> find(String name) {
    Builtin made = functions.get(name);
    if (made != null) {
      return Optional.of(made);
    }
    BuiltinFamily family = families.get(name);
    return family == null ? Optional.empty() : Optional.ofNullable(make(family, name));
  }

  private synchronized @Nullable Builtin make(BuiltinFamily family, String name) {
    if (!functions.containsKey(name)) {
      for (Builtin function : family.functions()) {
        if (families.get(function.name()) != family) {
          throw new IllegalStateException(
              "the function " + function.name() + " is not one of " + family.names());
        }
        functions.put(function.name(), function);
      }
    }
    return functions.get(name);
  }

  /** All functions, by name. */
  public Collection<Builtin> all() {
    families.keySet().forEach(this::find);
    SortedMap<String, Builtin> sorted = new TreeMap<>(functions);
    return Collections.unmodifiableCollection(sorted.values());
  }
}
