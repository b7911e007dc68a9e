package dev.okite.internal.plan;

import dev.okite.internal.sketch.Atom;
import dev.okite.internal.sketch.Site;
import dev.okite.plan.PlannedPlace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Lays the places that rules depend on into a tree, for people. Belongs to one thread. */
final class PlaceTree {
  private final String step;
  private final TreeSet<Integer> rules = new TreeSet<>();
  private final TreeSet<Integer> unusual = new TreeSet<>();
  private final Map<String, PlaceTree> inner = new LinkedHashMap<>();

  private PlaceTree(String step) {
    this.step = step;
  }

  /** The root of documents. */
  static PlaceTree root() {
    return new PlaceTree("");
  }

  /** {@code rule} depends on {@code atom}; what is about the size of the document is left out. */
  void add(Atom atom, int rule) {
    if (atom instanceof Atom.Heavy) {
      return;
    }
    PlaceTree place = at(atom.site());
    if (atom instanceof Atom.Below below) {
      for (String name : below.path()) {
        place = place.inner(name);
      }
    }
    (atom instanceof Atom.Misshapen ? place.unusual : place.rules).add(rule);
  }

  private PlaceTree at(Site site) {
    Site parent = site.parent();
    return parent == null ? this : at(parent).inner(step(site));
  }

  private PlaceTree inner(String name) {
    return inner.computeIfAbsent(name, PlaceTree::new);
  }

  private static String step(Site site) {
    return switch (site.step()) {
      case ROOT, MEMBER -> site.name();
      case EACH -> "[*]";
      case KEY -> "[key]";
    };
  }

  PlannedPlace place() {
    return new PlannedPlace(
        step,
        List.copyOf(rules),
        List.copyOf(unusual),
        inner.values().stream().map(PlaceTree::place).toList());
  }
}
