package dev.okite.finding;

import dev.okite.value.JsonPointer;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON Pointer (RFC 6901), token by token. Ordered as elements stand in their lists.
 *
 * @param tokens without escapes
 */
record PointerTokens(List<String> tokens) implements Comparable<PointerTokens> {
  /** What stands for the place behind the last element of a list. */
  static final String END = "-";

  /** No list has an index with more digits. */
  private static final int MAX_DIGITS = 9;

  PointerTokens {
    tokens = List.copyOf(tokens);
  }

  static PointerTokens parse(String pointer) {
    List<String> tokens = new ArrayList<>();
    if (!pointer.isEmpty()) {
      for (String token : pointer.substring(1).split("/", -1)) {
        tokens.add(token.replace("~1", "/").replace("~0", "~"));
      }
    }
    return new PointerTokens(tokens);
  }

  int size() {
    return tokens.size();
  }

  boolean isEmpty() {
    return tokens.isEmpty();
  }

  String token(int index) {
    return tokens.get(index);
  }

  /** The index that a token writes; -1 if it writes none. */
  int index(int position) {
    return index(token(position));
  }

  private static int index(String token) {
    boolean writesIndex =
        token.length() <= MAX_DIGITS
            && !token.isEmpty()
            && token.chars().allMatch(c -> c >= '0' && c <= '9')
            && (token.length() == 1 || token.charAt(0) != '0');
    return writesIndex ? Integer.parseInt(token) : -1;
  }

  PointerTokens first(int count) {
    return new PointerTokens(tokens.subList(0, count));
  }

  PointerTokens parent() {
    return first(size() - 1);
  }

  /** What follows the token at {@code index}. */
  PointerTokens after(int index) {
    return new PointerTokens(tokens.subList(index + 1, size()));
  }

  PointerTokens plus(String token) {
    return plus(new PointerTokens(List.of(token)));
  }

  PointerTokens plus(PointerTokens more) {
    List<String> all = new ArrayList<>(tokens);
    all.addAll(more.tokens);
    return new PointerTokens(all);
  }

  /** What follows {@code base}, which it starts with. */
  PointerTokens below(PointerTokens base) {
    return new PointerTokens(tokens.subList(base.size(), size()));
  }

  /** Whether it leads to something inside of what {@code other} leads to. */
  boolean isBelow(PointerTokens other) {
    return size() > other.size() && first(other.size()).equals(other);
  }

  /** What it leads to in {@code value}; null where there is nothing. */
  Value in(Value value) {
    Value found = value;
    for (String token : tokens) {
      if (found instanceof MapValue map) {
        found = map.get(token);
      } else if (found instanceof ListValue list && index(token) >= 0) {
        found = list.getOrAbsent(index(token));
      } else {
        return NullValue.ABSENT;
      }
    }
    return found;
  }

  /** {@code root} with {@code value} in this place, whose parent is a map or list there. */
  Value with(Value root, Value value) {
    if (isEmpty()) {
      return value;
    }
    Value parent = parent().in(root);
    String last = token(size() - 1);
    if (parent instanceof ListValue list) {
      List<Value> elements = new ArrayList<>(list.elements());
      if (index(last) == elements.size()) {
        elements.add(value);
      } else {
        elements.set(index(last), value);
      }
      return parent().with(root, ListValue.of(elements));
    }
    MapValue map = (MapValue) parent;
    Map<String, Value> entries = new LinkedHashMap<>();
    for (int i = 0; i < map.size(); i++) {
      entries.put(map.key(i), map.value(i));
    }
    entries.put(last, value);
    return parent().with(root, MapValue.of(entries));
  }

  @Override
  public int compareTo(PointerTokens other) {
    for (int i = 0; i < Math.min(size(), other.size()); i++) {
      int order = index(i) - other.index(i);
      if (order == 0 && index(i) < 0) {
        order = token(i).compareTo(other.token(i));
      }
      if (order != 0) {
        return order;
      }
    }
    return size() - other.size();
  }

  @Override
  public String toString() {
    StringBuilder pointer = new StringBuilder();
    for (String token : tokens) {
      pointer.append('/').append(JsonPointer.escape(token));
    }
    return pointer.toString();
  }
}
