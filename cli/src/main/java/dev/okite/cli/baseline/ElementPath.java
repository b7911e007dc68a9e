package dev.okite.cli.baseline;

import dev.okite.document.Place;
import dev.okite.value.BoolValue;
import dev.okite.value.EmbeddedText;
import dev.okite.value.JsonPointer;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
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
      if (value instanceof ListValue list) {
        // Behind an index, marks lead into a text that is an element.
        String index = token.substring(0, indexLength(token));
        String marks = token.substring(index.length());
        path.append('/').append(name(JsonPointer.step(list, index))).append(marks);
      } else {
        path.append('/').append(token);
      }
      value = JsonPointer.step(value, token);
    }
    return path.toString();
  }

  private static int indexLength(String token) {
    int length = token.length();
    while (length > 0 && token.startsWith(EmbeddedText.MARK, length - 1)) {
      length--;
    }
    return length;
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
