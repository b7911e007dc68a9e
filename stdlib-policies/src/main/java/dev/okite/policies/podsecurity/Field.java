package dev.okite.policies.podsecurity;

import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.Optional;

/** Fields of objects that may be anything. */
final class Field {
  private static final int SHOWN = 80;

  private Field() {}

  /** The value of {@code key} in {@code object}, null's value where there is none. */
  static Value of(Value object, String... path) {
    Value value = object;
    for (String key : path) {
      value = value instanceof MapValue map ? map.get(key) : NullValue.ABSENT;
    }
    return value;
  }

  /** The text of {@code value}, if it is one. */
  static Optional<String> text(Value value) {
    return value instanceof StringValue string ? Optional.of(string.value()) : Optional.empty();
  }

  static boolean isUnset(Value value) {
    return value instanceof NullValue;
  }

  /** What {@code value} is, for a message: as it stands there, with its type unless it is text. */
  static String shown(Value value) {
    String text = value.render();
    String start = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    return value instanceof StringValue
        ? "`" + start + "`"
        : "the " + value.typeName() + " `" + start + "`";
  }

  /** Where the name of {@code document} stands, or else where it starts. */
  static Place ofName(Document document) {
    Value name = of(document.value(), "metadata", "name");
    return Place.of(name instanceof StringValue ? name : document.value());
  }
}
