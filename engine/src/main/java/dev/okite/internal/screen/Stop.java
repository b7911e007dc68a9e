package dev.okite.internal.screen;

import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What to look at where a walk through a document stops at one site, and where to go on from there.
 * Immutable.
 */
final class Stop {
  private final Probe[] probes;
  private final @Nullable MarkedRules noMap;
  private final @Nullable MarkedRules noList;
  private final @Nullable MarkedRules noItems;
  private final @Nullable Members members;
  private final @Nullable Stop each;
  private final @Nullable Stop key;

  /**
   * A stop.
   *
   * @param probes looks at the value, and at what lies below it
   * @param noMap the rules that a value concerns which is no map
   * @param noList those that a value concerns which is no list
   * @param noItems those that a value concerns which is neither
   * @param members where to go on with the members of a map; null for nowhere
   * @param each where to go on with each element or value; null for nowhere
   * @param key where to go on with each key; null for nowhere
   */
  Stop(
      Probe[] probes,
      @Nullable MarkedRules noMap,
      @Nullable MarkedRules noList,
      @Nullable MarkedRules noItems,
      @Nullable Members members,
      @Nullable Stop each,
      @Nullable Stop key) {
    this.probes = probes;
    this.noMap = noMap;
    this.noList = noList;
    this.noItems = noItems;
    this.members = members;
    this.each = each;
    this.key = key;
  }

  void visit(Value value, Marks marks) {
    for (Probe probe : probes) {
      probe.take(value, marks);
    }
    if (value instanceof MapValue map) {
      visitMap(map, marks);
    } else if (value instanceof ListValue list) {
      visitList(list, marks);
    } else if (!(value instanceof NullValue)) {
      mark(noMap, marks);
      mark(noList, marks);
      mark(noItems, marks);
    }
  }

  private void visitMap(MapValue map, Marks marks) {
    mark(noList, marks);
    if (members != null) {
      members.visit(map, marks);
    }
    if (each != null) {
      for (int i = 0; i < map.size(); i++) {
        each.visit(map.value(i), marks);
      }
    }
    if (key != null) {
      for (int i = 0; i < map.size(); i++) {
        key.visit(StringValue.of(map.key(i)), marks);
      }
    }
  }

  private void visitList(ListValue list, Marks marks) {
    mark(noMap, marks);
    if (each != null) {
      for (int i = 0; i < list.size(); i++) {
        each.visit(list.get(i), marks);
      }
    }
  }

  private static void mark(@Nullable MarkedRules rules, Marks marks) {
    if (rules != null) {
      rules.mark(marks);
    }
  }
}
