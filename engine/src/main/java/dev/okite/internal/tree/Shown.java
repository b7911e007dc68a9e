package dev.okite.internal.tree;

import dev.okite.document.Place;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what expressions show, the most telling first (language reference 9.2). */
public final class Shown {
  /** As many places a finding carries at the most. */
  private static final int MAX_PLACES = 1000;

  /** As many spots are looked at before equal ones are dropped. */
  private static final int MAX_SPOTS = 20 * MAX_PLACES;

  private final List<Spot> spots = new ArrayList<>();

  /** Adds the place of {@code value}, if it has one. */
  public void add(Value value) {
    if (value.isPlaced()) {
      add(Spot.of(value));
    }
  }

  /** Adds {@code spot}. */
  public void add(Spot spot) {
    if (!isFull()) {
      spots.add(spot);
    }
  }

  /** Adds what {@code other} holds from number {@code start} on. */
  public void addFrom(Shown other, int start) {
    for (int i = start; i < other.spots.size(); i++) {
      add(other.spots.get(i));
    }
  }

  /** The first spot, or null. */
  public @Nullable Spot first() {
    return spots.isEmpty() ? null : spots.get(0);
  }

  /** Whether whatever else is shown would not be kept. */
  public boolean isFull() {
    return spots.size() >= MAX_SPOTS;
  }

  /** The places, each once. */
  public List<Place> places() {
    Set<Place> places = new LinkedHashSet<>();
    for (Spot spot : spots) {
      if (places.size() == MAX_PLACES) {
        break;
      }
      places.add(spot.place());
    }
    return List.copyOf(places);
  }
}
