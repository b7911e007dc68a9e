package dev.okite.internal.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A circle of names as messages show it. */
final class Circle {
  private static final int LONGEST = 20;

  private Circle() {}

  /** The names in order and the first of them once more; of very many, the first and the last. */
  static String text(Stream<String> names) {
    List<String> all = names.map(n -> "`" + n + "`").collect(Collectors.toList());
    String first = all.get(0);
    if (all.size() > LONGEST) {
      String last = all.get(all.size() - 1);
      int left = all.size() - LONGEST;
      all.subList(LONGEST - 1, all.size()).clear();
      all.add("(" + left + " more)");
      all.add(last);
    }
    all.add(first);
    return String.join(" → ", all);
  }
}
