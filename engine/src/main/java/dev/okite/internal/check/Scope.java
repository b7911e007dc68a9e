package dev.okite.internal.check;

import dev.okite.syntax.Identifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names that can be used at one place: its own, and those of what it stands in. */
final class Scope {
  private static final Map<String, Symbol.Context> CONTEXTS =
      Stream.of(Symbol.Context.values())
          .collect(Collectors.toUnmodifiableMap(c -> c.name().toLowerCase(Locale.ROOT), c -> c));

  private final @Nullable Scope parent;
  private final Surroundings surroundings;
  private final Map<String, ScopeEntry> entries = new LinkedHashMap<>();
  private final Set<String> upcoming = new LinkedHashSet<>();
  private @Nullable String beingDefined;

  Scope(@Nullable Scope parent, Surroundings surroundings) {
    this.parent = parent;
    this.surroundings = surroundings;
  }

  /** A scope inside this one. */
  Scope inner() {
    return new Scope(this, surroundings);
  }

  /** A scope inside this one where other given names mean something. */
  Scope inner(Surroundings other) {
    return new Scope(this, other);
  }

  Surroundings surroundings() {
    return surroundings;
  }

  /** What {@code name} was declared as, innermost first. */
  @Nullable ScopeEntry find(String name) {
    for (Scope scope = this; scope != null; scope = scope.parent) {
      ScopeEntry found = scope.entries.get(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** What this very scope declares as {@code name}. */
  @Nullable ScopeEntry findHere(String name) {
    return entries.get(name);
  }

  /** The name that the language gives a meaning, whether or not it has one here. */
  static Optional<Symbol.Context> context(String name) {
    return Optional.ofNullable(CONTEXTS.get(name));
  }

  void put(String name, ScopeEntry entry) {
    entries.put(name, entry);
    upcoming.remove(name);
  }

  /** Announces a name that will be declared further down, so that an early use is understood. */
  void announce(Identifier name) {
    upcoming.add(name.name());
  }

  /** Whether {@code name} is declared further down. */
  boolean isUpcoming(String name) {
    for (Scope scope = this; scope != null; scope = scope.parent) {
      if (scope.upcoming.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** Says which name the expression that is checked next will define; null after it. */
  void defining(@Nullable Identifier name) {
    beingDefined = name == null ? null : name.name();
  }

  /** Whether the expression that is being checked defines {@code name}. */
  boolean isBeingDefined(String name) {
    for (Scope scope = this; scope != null; scope = scope.parent) {
      if (name.equals(scope.beingDefined)) {
        return true;
      }
    }
    return false;
  }

  /** Every name that can be used here. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (Scope scope = this; scope != null; scope = scope.parent) {
      names.addAll(scope.entries.keySet());
    }
    CONTEXTS.forEach(
        (name, context) -> {
          if (surroundings.sees(context)) {
            names.add(name);
          }
        });
    return names;
  }

  /** The name under which this very scope imports {@code module}. */
  Optional<String> localNameOf(PolicyModule module) {
    return entries.entrySet().stream()
        .filter(e -> e.getValue().target() == module)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** What this scope itself declares, in order. */
  Collection<ScopeEntry> entries() {
    return entries.values();
  }
}
