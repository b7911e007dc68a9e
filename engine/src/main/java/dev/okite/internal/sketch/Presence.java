package dev.okite.internal.sketch;

import java.util.ArrayList;
import java.util.List;

/**
 * Where something certainly stands that is not null: at these sites, in the iterations that these
 * origins stand for. Immutable.
 */
public final class Presence {
  /** Nothing is certain. */
  public static final Presence NONE = new Presence(List.of());

  private final List<Spot> spots;

  private record Spot(Origin origin, Site site) {}

  private Presence(List<Spot> spots) {
    this.spots = spots;
  }

  static Presence of(Origin origin, Site site) {
    return new Presence(List.of(new Spot(origin, site)));
  }

  /** What is there by this or by {@code other}. */
  public Presence and(Presence other) {
    if (other.spots.isEmpty() || spots.isEmpty()) {
      return spots.isEmpty() ? other : this;
    }
    List<Spot> both = new ArrayList<>(spots);
    both.addAll(other.spots);
    return new Presence(List.copyOf(both));
  }

  boolean includes(Origin origin, Site site) {
    for (Spot spot : spots) {
      if (spot.origin == origin && spot.site == site) {
        return true;
      }
    }
    return false;
  }
}
