package dev.okite.cli.output.sarif;

import dev.okite.finding.FixOperation;
import dev.okite.value.JsonPointer;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells whether a tree is another one with fixes made, and nothing else changed. */
final class FixedTree {
  private final List<FixOperation> fixes;

  FixedTree(List<FixOperation> fixes) {
    this.fixes = fixes;
  }

  boolean isFixed(Value was, Value is) {
    return isFixed("", was, is);
  }

  /** Recursion is bounded by the depth that documents may have. */
  private boolean isFixed(String pointer, Value was, Value is) {
    for (FixOperation fix : fixes) {
      if (fix.pointer().equals(pointer)) {
        return isDone(fix, was, is);
      }
    }
    if (fixes.stream().noneMatch(fix -> fix.pointer().startsWith(pointer + "/"))) {
      return was.equals(is) && (was == NullValue.ABSENT) == (is == NullValue.ABSENT);
    }
    if (was instanceof ListValue before && is instanceof ListValue after) {
      boolean same = before.size() == after.size();
      for (int i = 0; same && i < before.size(); i++) {
        same = isFixed(pointer + "/" + i, before.get(i), after.get(i));
      }
      return same;
    }
    if ((was instanceof MapValue || was == NullValue.ABSENT) && is instanceof MapValue after) {
      MapValue before = was instanceof MapValue map ? map : MapValue.of(Map.of());
      Set<String> keys = new LinkedHashSet<>(before.keys());
      keys.addAll(after.keys());
      return keys.stream()
          .allMatch(
              key ->
                  isFixed(
                      pointer + "/" + JsonPointer.escape(key), before.get(key), after.get(key)));
    }
    return false;
  }

  private static boolean isDone(FixOperation fix, Value was, Value is) {
    Value value = fix.value().orElse(NullValue.ABSENT);
    return switch (fix.kind()) {
      case REMOVE -> is == NullValue.ABSENT;
      case SET -> is.equals(value);
      case APPEND -> {
        List<Value> longer =
            new ArrayList<>(was instanceof ListValue before ? before.elements() : List.of());
        longer.add(value);
        yield is.equals(ListValue.of(longer));
      }
    };
  }
}
