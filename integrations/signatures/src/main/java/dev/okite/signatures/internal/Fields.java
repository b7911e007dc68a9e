package dev.okite.signatures.internal;

import dev.okite.value.IntValue;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JSON object of which parts are asked for. What is asked for has to be there, and of the right
 * kind; fields that nobody asks for may be.
 */
public final class Fields {
  private final MapValue map;
  private final String where;

  private Fields(MapValue map, String where) {
    this.map = map;
    this.where = where;
  }

  /** The object {@code value}, which messages call {@code where}; empty if it is none. */
  public static Optional<Fields> of(Value value, String where) {
    return value instanceof MapValue map ? Optional.of(new Fields(map, where)) : Optional.empty();
  }

  /** Whether there is something called {@code key}. */
  public boolean has(String key) {
    return !(get(key) instanceof NullValue);
  }

  /** The text called {@code key}. */
  public String text(String key) throws RefusedException {
    if (get(key) instanceof StringValue text && !text.value().isEmpty()) {
      return text.value();
    }
    throw missing(key, "text");
  }

  /** The text called {@code key}, if there is something called so. */
  public Optional<String> optionalText(String key) throws RefusedException {
    return has(key) && !isEmptyText(key) ? Optional.of(text(key)) : Optional.empty();
  }

  /** The bytes that the text called {@code key} has as base64. */
  public byte[] bytes(String key) throws RefusedException {
    return StrictBase64.decode(text(key), "`" + key + "` of " + where);
  }

  /** The whole number called {@code key}, as a number or, as Protobuf writes it, as text. */
  public long number(String key) throws RefusedException {
    Value value = get(key);
    if (value instanceof IntValue number && number.value() >= 0) {
      return number.value();
    }
    if (value instanceof StringValue text && isNumber(text.value())) {
      return Long.parseLong(text.value());
    }
    throw missing(key, "whole number");
  }

  /** The number called {@code key}; 0 where there is none, as Protobuf leaves it out. */
  public long numberOrZero(String key) throws RefusedException {
    return has(key) ? number(key) : 0;
  }

  /** The object called {@code key}. */
  public Fields object(String key) throws RefusedException {
    return of(get(key), "`" + key + "` of " + where).orElseThrow(() -> missing(key, "object"));
  }

  /** The object called {@code key}, if there is something called so. */
  public Optional<Fields> optionalObject(String key) throws RefusedException {
    return has(key) ? Optional.of(object(key)) : Optional.empty();
  }

  /** The objects of the list called {@code key}; none if there is no such list. */
  public List<Fields> objects(String key, int most) throws RefusedException {
    List<Fields> objects = new ArrayList<>();
    for (Value element : elements(key, most)) {
      String place = "`" + key + "[" + objects.size() + "]` of " + where;
      objects.add(of(element, place).orElseThrow(() -> missing(key, "list of objects")));
    }
    return objects;
  }

  /** The byte strings of the list called {@code key}; none if there is no such list. */
  public List<byte[]> byteStrings(String key, int most) throws RefusedException {
    List<byte[]> strings = new ArrayList<>();
    for (Value element : elements(key, most)) {
      if (!(element instanceof StringValue text)) {
        throw missing(key, "list of texts");
      }
      strings.add(StrictBase64.decode(text.value(), "`" + key + "` of " + where));
    }
    return strings;
  }

  private List<Value> elements(String key, int most) throws RefusedException {
    if (!has(key)) {
      return List.of();
    }
    if (!(get(key) instanceof ListValue list)) {
      throw missing(key, "list");
    }
    if (list.size() > most) {
      throw new RefusedException(
          "`" + key + "` of " + where + " has " + list.size() + " elements, more than " + most);
    }
    return list.elements();
  }

  private Value get(String key) {
    Value value = map.get(key);
    return value == null ? NullValue.ABSENT : value;
  }

  private boolean isEmptyText(String key) {
    return get(key) instanceof StringValue text && text.value().isEmpty();
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= 18
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private RefusedException missing(String key, String kind) {
    return new RefusedException(where + " has no `" + key + "` that is a " + kind);
  }
}
