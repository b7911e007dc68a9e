package dev.okite.internal.tree;

import dev.okite.document.Place;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects what expressions show, the most telling first (language reference 9.2).
 *
 * <p>Nothing ever looks at more than the first place and the first 1000 different ones behind it.
 * So a list that has become long is shortened to these, and takes no more once it has them all.
 */
public final class Shown {
  /** As many places a finding carries at the most. */
  private static final int MAX_PLACES = 1000;

  /** As many spots are worth keeping: a key and its value may be two spots and one place. */
  private static final int ENOUGH = 2 * MAX_PLACES;

  /** From this length on a list is worth shortening. */
  private static final int LONG = 2 * ENOUGH;

  private List<Spot> spots = new ArrayList<>();
  private boolean full;

  /** Adds the place of {@code value}, if it has one. */
  public void add(Value value) {
    if (!full && value.isPlaced()) {
      add(Spot.of(value));
    }
  }

  /** Adds {@code spot}. */
  public void add(Spot spot) {
    if (!full) {
      spots.add(spot);
      if (spots.size() > LONG) {
        shorten();
      }
    }
  }

  private void shorten() {
    Set<Spot> behind = new LinkedHashSet<>();
    for (int i = 1; i < spots.size() && behind.size() < ENOUGH; i++) {
      behind.add(spots.get(i));
    }
    List<Spot> kept = new ArrayList<>();
    kept.add(spots.get(0));
    kept.addAll(behind);
    spots = kept;
    full = behind.size() == ENOUGH;
  }

  /** Adds what {@code other} holds from number {@code start} on. */
  public void addFrom(Shown other, int start) {
    for (int i = start; i < other.spots.size() && !full; i++) {
      add(other.spots.get(i));
    }
  }

  /** The first spot, or null. */
  public @Nullable Spot first() {
    return spots.isEmpty() ? null : spots.get(0);
  }

  /** Whether whatever else is shown would not be kept. */
  public boolean isFull() {
    return full;
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
