package dev.okite.internal.reference;

import dev.okite.document.Place;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The places that an expression shows, the most telling first (spec 9.2). A place may stand in it
 * several times; {@link #places} drops the later ones and cuts the list.
 *
 * <p>A long list is kept short without changing what comes out in the end: nothing ever looks at
 * more of it than its first place and the first 1000 different ones behind that.
 */
final class Spots {
  static final Spots NONE = new Spots(List.of());

  /** How many different places are left in the end. */
  private static final int SHOWN = 1000;

  /** From this length on a list is worth shortening. */
  private static final int LONG = 4 * SHOWN;

  private final List<Spot> list;

  private Spots(List<Spot> list) {
    this.list = list;
  }

  /** The place of {@code value} if it has one, else nothing. */
  static Spots of(Value value) {
    return value.isPlaced() ? new Spots(List.of(Spot.of(value))) : NONE;
  }

  static Spots of(Spot spot) {
    return new Spots(List.of(spot));
  }

  /** What all of {@code parts} show, in order. */
  static Spots join(Collection<Spots> parts) {
    List<Spot> all = new ArrayList<>();
    for (Spots part : parts) {
      all.addAll(part.list);
      if (all.size() > LONG) {
        all = shortened(all);
      }
    }
    return all.isEmpty() ? NONE : new Spots(List.copyOf(all));
  }

  static Spots join(Spots... parts) {
    return join(List.of(parts));
  }

  Optional<Spot> first() {
    return list.stream().findFirst();
  }

  /** All but the first, which is there. */
  Spots withoutFirst() {
    return new Spots(list.subList(1, list.size()));
  }

  /** All of them, in order. */
  Stream<Spot> stream() {
    return list.stream();
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  /** The places, each once, at most 1000. */
  List<Place> places() {
    return list.stream().map(Spot::place).distinct().limit(SHOWN).toList();
  }

  private static List<Spot> shortened(List<Spot> all) {
    // In a document without text a key and its value are two spots and one place.
    int enough = 2 * SHOWN;
    Set<Spot> behind = new LinkedHashSet<>();
    for (Spot spot : all.subList(1, all.size())) {
      if (behind.size() < enough) {
        behind.add(spot);
      }
    }
    List<Spot> kept = new ArrayList<>();
    kept.add(all.get(0));
    kept.addAll(behind);
    return kept;
  }
}
