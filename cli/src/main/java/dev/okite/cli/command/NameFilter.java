package dev.okite.cli.command;

import java.util.List;

/**
 * Chooses tests by their names.
 *
 * @param parts what a name has to hold, in this order
 */
record NameFilter(List<String> parts) {
  NameFilter {
    parts = List.copyOf(parts);
  }

  /** One that chooses what holds {@code text}, in which {@code *} stands for any text. */
  static NameFilter of(String text) {
    return new NameFilter(List.of(text.split("\\*", -1)));
  }

  boolean accepts(String name) {
    int from = 0;
    for (String part : parts) {
      int found = name.indexOf(part, from);
      if (found < 0) {
        return false;
      }
      from = found + part.length();
    }
    return true;
  }
}
