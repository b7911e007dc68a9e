package dev.okite.internal.exceptionfile;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.source.Span;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.List;
import java.util.Optional;

/** A map of the file whose keys are known. */
final class Entry {
  private final FileText text;
  private final String what;
  private final MapValue map;

  /**
   * Reports keys that it cannot have.
   *
   * @param what what it is, with its article
   */
  Entry(FileText text, String what, MapValue map, List<String> known) {
    this.text = text;
    this.what = what;
    this.map = map;
    for (int i = 0; i < map.size(); i++) {
      if (!known.contains(map.key(i))) {
        text.unknown(text.span(map.keyValue(i)), what, map.key(i), known);
      }
    }
  }

  FileText text() {
    return text;
  }

  /** Where it stands. */
  Span span() {
    return text.span(map);
  }

  /** Where its first line starts, for what is missing in it. */
  Span start() {
    return map.size() == 0 ? span() : text.span(map.keyValue(0));
  }

  /** The value of {@code key}; empty if there is none, or null. */
  Optional<Value> value(String key) {
    return Optional.of(map.get(key)).filter(value -> !(value instanceof NullValue));
  }

  /** Where {@code key} is written. */
  Span keySpan(String key) {
    for (int i = 0; i < map.size(); i++) {
      if (map.key(i).equals(key)) {
        return text.span(map.keyValue(i));
      }
    }
    return start();
  }

  /** Reports that {@code key} has to be there, if it is not. */
  void require(String key, String example) {
    if (value(key).isEmpty()) {
      text.report(
          DiagnosticCode.MISSING_METADATA,
          start(),
          what + " needs `" + key + "`",
          "add `" + key + ": " + example + "`");
    }
  }

  /** A text; what is none is reported. */
  Optional<StringValue> text(String key) {
    Optional<Value> value = value(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return text("`" + key + "` is a text", value.get());
  }

  /** A list of texts, or one text; empty if there is none, or it is wrong, which is reported. */
  List<StringValue> texts(String key) {
    return values(key).stream()
        .flatMap(value -> text("each of `" + key + "` is a text", value).stream())
        .toList();
  }

  /** A list of values, or one value; empty if there is none. An empty list is reported. */
  List<Value> values(String key) {
    Optional<Value> value = value(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (!(value.get() instanceof ListValue list)) {
      return List.of(value.get());
    }
    if (list.size() == 0) {
      text.wrong(list, "`" + key + "` has at least one element", "leave the key out");
    }
    return list.elements();
  }

  private Optional<StringValue> text(String expected, Value value) {
    if (value instanceof StringValue string) {
      return Optional.of(string);
    }
    text.wrong(value, expected, "put it in quotes if it is meant as a text");
    return Optional.empty();
  }
}
