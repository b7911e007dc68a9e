package dev.okite.internal.linked;

import dev.okite.type.Type;
import dev.okite.value.ValueKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@link LinkOutput} wrote. Its methods throw a {@link DamagedException} on others. */
final class LinkInput {
  private static final ValueKind[] KINDS = ValueKind.values();
  private static final int MAX_TYPE_DEPTH = 100;

  private final byte[] bytes;
  private int next;

  LinkInput(byte[] bytes, int start) {
    this.bytes = bytes;
    this.next = start;
  }

  int number() {
    int at = next;
    if (bytes.length - at < Integer.BYTES) {
      throw new DamagedException();
    }
    next = at + Integer.BYTES;
    return (bytes[at] << 24)
        | ((bytes[at + 1] & 0xFF) << 16)
        | ((bytes[at + 2] & 0xFF) << 8)
        | (bytes[at + 3] & 0xFF);
  }

  /** A number of things that are read next, each of which takes a byte at least. */
  int count() {
    int count = number();
    if (count < 0 || count > bytes.length - next) {
      throw new DamagedException();
    }
    return count;
  }

  int below(int limit) {
    int number = number();
    if (number < 0 || number >= limit) {
      throw new DamagedException();
    }
    return number;
  }

  boolean flag() {
    return below(2) == 1;
  }

  <T> T oneOf(List<T> all) {
    return all.get(below(all.size()));
  }

  <T> T tag(T[] all) {
    return all[below(all.length)];
  }

  <T> Optional<T> optionalTag(T[] all) {
    int tag = below(all.length + 1);
    return tag == 0 ? Optional.empty() : Optional.of(all[tag - 1]);
  }

  String text() {
    int length = count();
    String text = new String(bytes, next, length, StandardCharsets.UTF_8);
    next += length;
    return text;
  }

  List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int left = count(); left > 0; left--) {
      texts.add(text());
    }
    return texts;
  }

  Optional<String> optionalText() {
    return flag() ? Optional.of(text()) : Optional.empty();
  }

  Type type() {
    return type(0);
  }

  private Type type(int depth) {
    if (depth == MAX_TYPE_DEPTH) {
      throw new DamagedException();
    }
    int kinds = number();
    Type type = kinds == (1 << KINDS.length) - 1 ? Type.ANY : Type.NEVER;
    for (int i = 0; i < KINDS.length; i++) {
      if (!type.isAny() && (kinds & 1 << i) != 0) {
        type = type.or(Type.of(KINDS[i]));
      }
    }
    if (flag()) {
      type = type.without(ValueKind.LIST).or(Type.listOf(type(depth + 1)));
    }
    if (flag()) {
      type = type.without(ValueKind.MAP).or(Type.mapOf(type(depth + 1)));
    }
    if (flag()) {
      type = type.without(ValueKind.MAP).or(record(depth));
    }
    return type;
  }

  private Type record(int depth) {
    String name = text();
    boolean isOpen = flag();
    Map<String, Type> fields = fields(depth);
    return isOpen ? Type.openRecordOf(name, fields) : Type.recordOf(name, fields);
  }

  private Map<String, Type> fields(int depth) {
    Map<String, Type> fields = new LinkedHashMap<>();
    for (int left = count(); left > 0; left--) {
      fields.put(text(), type(depth + 1));
    }
    return fields;
  }

  void requireEnd() {
    if (next < bytes.length) {
      throw new DamagedException();
    }
  }
}
