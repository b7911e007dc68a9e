package dev.okite.benchmarks.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Documents as a host has them: maps, lists and scalars, which can be changed. */
public final class Tree {
  private Tree() {}

  /** A map of {@code entries}: a key, its value, a key, its value. */
  public static Map<String, Object> map(Object... entries) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      map.put((String) entries[i], entries[i + 1]);
    }
    return map;
  }

  public static List<Object> list(Object... elements) {
    return new ArrayList<>(List.of(elements));
  }

  /** The map under {@code key}, which is made if it is not there. */
  @SuppressWarnings("unchecked") // trees have no other maps
  public static Map<String, Object> mapIn(Map<String, Object> parent, String key) {
    return (Map<String, Object>) parent.computeIfAbsent(key, absent -> map());
  }

  /** The list under {@code key}, which is made if it is not there. */
  @SuppressWarnings("unchecked") // trees have no other lists
  public static List<Object> listIn(Map<String, Object> parent, String key) {
    return (List<Object>) parent.computeIfAbsent(key, absent -> list());
  }

  /** The last element of the list under {@code key}, a map. */
  @SuppressWarnings("unchecked") // trees have no other maps
  public static Map<String, Object> lastIn(Map<String, Object> parent, String key) {
    List<Object> list = listIn(parent, key);
    return (Map<String, Object>) list.get(list.size() - 1);
  }
}
