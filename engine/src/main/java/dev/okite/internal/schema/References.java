package dev.okite.internal.schema;

import dev.okite.value.JsonPointer;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what references in a document refer to: parts of it, and nothing else. Immutable. */
final class References {
  private final Value root;

  /** By their {@code $id}, and by their {@code $anchor} with a {@code #} before it. */
  private final Map<String, Value> named = new HashMap<>();

  References(Value root) {
    this.root = root;
    Deque<Value> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty()) {
      Value next = open.remove();
      if (next instanceof MapValue map) {
        name(map, "$id", "");
        name(map, "id", "");
        name(map, "$anchor", "#");
        name(map, "$dynamicAnchor", "#");
        for (int i = 0; i < map.size(); i++) {
          open.add(map.value(i));
        }
      } else if (next instanceof ListValue list) {
        open.addAll(list.elements());
      }
    }
  }

  private void name(MapValue map, String key, String before) {
    if (map.get(key) instanceof StringValue name) {
      named.putIfAbsent(before + name.value(), map);
    }
  }

  /** What {@code reference} refers to; empty if that is not in the document. */
  Optional<Value> find(String reference) {
    int sign = reference.indexOf('#');
    String base = sign < 0 ? reference : reference.substring(0, sign);
    String fragment = sign < 0 ? "" : reference.substring(sign + 1);
    Value from = base.isEmpty() ? root : named.getOrDefault(base, named.get(base + "#"));
    if (from == null) {
      from = byLastPart(base);
    }
    if (from == null || fragment.isEmpty()) {
      return Optional.ofNullable(from);
    }
    return fragment.startsWith("/")
        ? at(from, fragment)
        : Optional.ofNullable(named.get("#" + fragment));
  }

  /** An {@code $id} may be relative to that of the document: then the ends are the same. */
  private @Nullable Value byLastPart(String base) {
    String suffix = base.startsWith("/") ? base : "/" + base;
    return named.entrySet().stream()
        .filter(each -> each.getKey().endsWith(suffix) || ("/" + each.getKey()).equals(suffix))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static Optional<Value> at(Value from, String pointer) {
    Value at = from;
    for (String token : pointer.substring(1).split("/", -1)) {
      String key = JsonPointer.unescape(decoded(token));
      if (at instanceof MapValue map && map.indexOf(key) >= 0) {
        at = map.get(key);
      } else if (at instanceof ListValue list && key.matches("[0-9]{1,9}")) {
        int index = Integer.parseInt(key);
        if (index >= list.size()) {
          return Optional.empty();
        }
        at = list.get(index);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(at);
  }

  /** Undoes the escapes of a URI; what is no escape stays as it is. */
  private static String decoded(String token) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] utf8 = token.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < utf8.length; i++) {
      int high = utf8[i] == '%' && i + 2 < utf8.length ? Character.digit(utf8[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(utf8[i + 2], 16);
      if (low >= 0) {
        bytes.write((high << 4) | low);
        i += 2;
      } else {
        bytes.write(utf8[i]);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
