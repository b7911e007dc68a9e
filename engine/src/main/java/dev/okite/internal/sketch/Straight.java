package dev.okite.internal.sketch;

import dev.okite.internal.sketch.Sketch.At;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression that depends on one place of the document, which names alone lead to from the root:
 * it can be evaluated by going there.
 *
 * @param path the names
 * @param derivation what is made of what stands there, or of null
 */
public record Straight(List<String> path, Derivation derivation) {
  public Straight {
    path = List.copyOf(path);
  }

  /** {@code sketched}, if it is one; else null. */
  public static @Nullable Straight of(Sketched sketched) {
    if (!(sketched.value() instanceof At place) || place.given().need() != null) {
      return null;
    }
    Site root = place.site();
    while (root.parent() != null) {
      root = root.parent();
    }
    List<String> path = place.site().namesFrom(root);
    boolean failsOnTheWayOnly =
        sketched.fails().reason().isEmpty()
            && sketched.fails().atoms().stream().allMatch(atom -> isOnTheWay(atom, place));
    return path == null || !failsOnTheWayOnly ? null : new Straight(path, place.derivation());
  }

  /** Whether whoever goes there notices {@code atom}. */
  private static boolean isOnTheWay(Atom atom, At place) {
    if (atom instanceof Atom.Misshapen misshapen) {
      return misshapen.shape() == Atom.Shape.MAP
          && misshapen.site() != place.site()
          && place.site().namesFrom(misshapen.site()) != null;
    }
    if (atom instanceof Atom.Some some) {
      return some.site() == place.site() && some.derivation() == place.derivation();
    }
    return atom instanceof Atom.Below below && below.derivation() == place.derivation();
  }
}
