package dev.okite.finding;

import dev.okite.document.Document;
import dev.okite.finding.JsonPatch.Kind;
import dev.okite.finding.JsonPatch.Operation;
import dev.okite.value.JsonPointer;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the operations of one patch, and follows what they do to the document. */
final class PatchMaker {
  private final PointerTokens base;
  private final List<Operation> operations = new ArrayList<>();
  private Value root;

  PatchMaker(Document document) {
    this.root = document.value();
    this.base = PointerTokens.parse(JsonPointer.of(document.value()));
  }

  /** The operations; empty if one of the fixes cannot be made. */
  Optional<List<Operation>> make(List<FixOperation> fixes) {
    List<PointerTokens> removed = new ArrayList<>();
    for (FixOperation fix : fixes) {
      PointerTokens path = PointerTokens.parse(fix.pointer()).below(base);
      boolean made =
          switch (fix.kind()) {
            case SET -> set(path, fix.value().orElse(NullValue.ABSENT));
            case APPEND -> append(path, fix.value().orElse(NullValue.ABSENT));
            case REMOVE -> !path.isEmpty() && removed.add(path);
          };
      if (!made) {
        return Optional.empty();
      }
    }
    // From the end of the document, so that what is removed moves nothing that is still to come.
    removed.stream()
        .sorted((a, b) -> b.compareTo(a))
        .distinct()
        .filter(path -> removed.stream().noneMatch(path::isBelow))
        .forEach(path -> add(Kind.REMOVE, path, Optional.empty()));
    return Optional.of(operations);
  }

  private boolean append(PointerTokens path, Value value) {
    Value list = path.in(root);
    if (list instanceof ListValue elements) {
      put(Kind.ADD, path.plus(PointerTokens.END), value, path.plus("" + elements.size()));
      return true;
    }
    return list instanceof NullValue && set(path, ListValue.of(List.of(value)));
  }

  /** Sets what is at {@code path}, with the parents that it lacks. */
  private boolean set(PointerTokens path, Value value) {
    for (int i = 0; i < path.size(); i++) {
      Value parent = path.first(i).in(root);
      PointerTokens here = path.first(i + 1);
      if (parent instanceof ListValue list) {
        int index = path.index(i);
        if (index < 0 || index > list.size()) {
          return false;
        }
        if (index == list.size()) {
          return put(Kind.ADD, here.parent().plus(PointerTokens.END), path.after(i), value, here);
        }
      } else if (!(parent instanceof MapValue map)) {
        return false;
      } else if (map.indexOf(path.token(i)) < 0) {
        return put(Kind.ADD, here, path.after(i), value, here);
      }
      if (i + 1 < path.size() && here.in(root) instanceof NullValue) {
        return put(Kind.REPLACE, here, path.after(i), value, here);
      }
    }
    put(Kind.REPLACE, path, value, path);
    return true;
  }

  /**
   * Puts {@code value} into new maps, one for each token of {@code inner}, and those to a place.
   */
  private boolean put(
      Kind kind, PointerTokens written, PointerTokens inner, Value value, PointerTokens place) {
    Value whole = value;
    for (int i = inner.size() - 1; i >= 0; i--) {
      if (inner.index(i) >= 0) {
        return false; // nobody can say whether a list is meant, or what its other elements are
      }
      whole = MapValue.of(Map.of(inner.token(i), whole));
    }
    put(kind, written, whole, place);
    return true;
  }

  private void put(Kind kind, PointerTokens written, Value value, PointerTokens place) {
    add(kind, written, Optional.of(value));
    root = place.with(root, value);
  }

  private void add(Kind kind, PointerTokens path, Optional<Value> value) {
    operations.add(new Operation(kind, base.plus(path).toString(), value));
  }
}
