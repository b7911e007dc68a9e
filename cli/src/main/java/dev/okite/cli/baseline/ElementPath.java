package dev.okite.cli.baseline;

import dev.okite.document.Place;
import dev.okite.value.BoolValue;
import dev.okite.value.JsonPointer;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.NumberValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;

/**
 * The JSON Pointer of a place inside its document, with elements of lists by what they are and not
 * by where they stand: {@code /spec/containers/[name=app]/image}, {@code /add/[NET_ADMIN]}. What
 * has no name is {@code []}.
 */
final class ElementPath {
  private static final int LONGEST_SCALAR = 120;

  private ElementPath() {}

  static String of(Place place) {
    Value value = place.document().value();
    String pointer = place.pointer().substring(JsonPointer.of(value).length());
    StringBuilder path = new StringBuilder();
    for (String token : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
      String key = JsonPointer.unescape(token);
      if (value instanceof ListValue list) {
        value = element(list, key);
        path.append('/').append(name(value));
      } else {
        value = value instanceof MapValue map ? map.get(key) : NullValue.ABSENT;
        path.append('/').append(token);
      }
    }
    return path.toString();
  }

  private static Value element(ListValue list, String index) {
    try {
      return list.getOrAbsent(Integer.parseInt(index));
    } catch (NumberFormatException noIndex) {
      return NullValue.ABSENT;
    }
  }

  private static String name(Value element) {
    if (element instanceof MapValue map && map.get("name") instanceof StringValue name) {
      return "[name=" + cut(name.value()) + "]";
    }
    boolean isScalar =
        element instanceof StringValue
            || element instanceof NumberValue
            || element instanceof BoolValue;
    return isScalar ? "[" + cut(element.render()) + "]" : "[]";
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_SCALAR ? text : text.substring(0, LONGEST_SCALAR);
  }
}
