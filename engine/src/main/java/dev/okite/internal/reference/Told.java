package dev.okite.internal.reference;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What one explanation has told already, so that it says nothing twice and does not grow large. */
final class Told {
  /** So many reasons make an explanation. */
  private static final int MAX_REASONS = 400;

  /** So deep is one of them. */
  private static final int MAX_DEPTH = 40;

  private final Set<Spot> places = new HashSet<>();
  private final IdentityHashMap<Object, Boolean> definitions = new IdentityHashMap<>();
  private final Set<Object> calls = new HashSet<>();
  private int reasons;
  private int depth;

  /** Takes note of one more reason; whether there is room for its parts. */
  boolean enter() {
    reasons++;
    depth++;
    return reasons < MAX_REASONS && depth < MAX_DEPTH;
  }

  /** Whether there is room for no further reason. */
  boolean isFull() {
    return reasons >= MAX_REASONS;
  }

  void leave() {
    depth--;
  }

  /** The place has been named. */
  void name(Spot spot) {
    places.add(spot);
  }

  /** Whether {@code spots} hold a place that has not been named. */
  boolean hasUnnamed(Spots spots) {
    return spots.stream().anyMatch(spot -> !places.contains(spot));
  }

  /** Whether {@code definition} has not been told before; from now on it has. */
  boolean isNewDefinition(Object definition) {
    return definitions.put(definition, true) == null;
  }

  /** Whether a call of {@code function} that shows {@code spots} has not been told before. */
  boolean isNewCall(Object function, Spots spots) {
    return calls.add(List.of(function, spots.stream().toList()));
  }
}
