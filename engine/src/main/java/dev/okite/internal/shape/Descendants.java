package dev.okite.internal.shape;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands within a value, at whatever depth. */
final class Descendants {
  /** More things than this are not told apart. */
  private static final int MOST = 2_000;

  private Descendants() {}

  static Shape of(Shape whole) {
    Set<Part> found = new LinkedHashSet<>();
    Deque<Part> open = new ArrayDeque<>(whole.parts());
    while (!open.isEmpty()) {
      for (Shape inside : inside(open.remove())) {
        for (Part part : inside.parts()) {
          if (found.add(part)) {
            open.add(part);
          }
        }
      }
      if (found.size() > MOST) {
        return Shape.unknown(Reason.BUDGET);
      }
    }
    return Shape.of(found);
  }

  private static List<Shape> inside(Part part) {
    List<Shape> inside = new ArrayList<>();
    inside.add(Navigator.elementOf(part));
    if (!(part instanceof Part.Unknown)) {
      for (Map.Entry<Shape, Shape> pair : Navigator.pairs(part)) {
        inside.add(pair.getValue());
      }
    }
    return inside;
  }
}
