package dev.okite.internal.screen;

import dev.okite.value.MapValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where to go on with the members of a map, by their names. Walks through the map or through the
 * names, whichever is shorter. Immutable.
 */
final class Members {
  private final String[] names;
  private final Stop[] stops;

  /**
   * Open-addressed table of positions plus one. The names are those of policies, not of documents.
   */
  private final int[] table;

  Members(List<String> names, List<Stop> stops) {
    this.names = names.toArray(new String[0]);
    this.stops = stops.toArray(new Stop[0]);
    this.table = new int[Integer.highestOneBit(names.size()) * 4];
    for (int i = 0; i < this.names.length; i++) {
      int slot = slot(this.names[i]);
      while (table[slot] != 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = i + 1;
    }
  }

  void visit(MapValue map, Marks marks) {
    int size = map.size();
    if (size > names.length * 2) {
      for (int i = 0; i < names.length; i++) {
        int found = map.indexOf(names[i]);
        if (found >= 0) {
          stops[i].visit(map.value(found), marks);
        }
      }
      return;
    }
    for (int i = 0; i < size; i++) {
      Stop stop = find(map.key(i));
      if (stop != null) {
        stop.visit(map.value(i), marks);
      }
    }
  }

  private @Nullable Stop find(String name) {
    int slot = slot(name);
    while (table[slot] != 0) {
      int position = table[slot] - 1;
      if (names[position].equals(name)) {
        return stops[position];
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return null;
  }

  private int slot(String name) {
    int hash = name.hashCode();
    return (hash ^ (hash >>> 16)) & (table.length - 1);
  }
}
