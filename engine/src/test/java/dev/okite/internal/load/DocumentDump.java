package dev.okite.internal.load;

import dev.okite.document.Document;
import dev.okite.document.DocumentText;
import dev.okite.document.Place;
import dev.okite.document.ReadError;
import dev.okite.document.ReadResult;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.List;
import java.util.stream.Collectors;

/** Writes down what was read: a line for every value, with its pointer, place, kind and text. */
final class DocumentDump {
  private final StringBuilder out = new StringBuilder();

  private DocumentDump() {}

  static String of(ReadResult result) {
    DocumentDump dump = new DocumentDump();
    for (Document document : result.documents()) {
      dump.out.append("document ").append(document.index()).append('\n');
      dump.value("", document.value());
    }
    for (ReadError error : result.errors()) {
      dump.out
          .append("error ")
          .append(error.document())
          .append(' ')
          .append(error.line())
          .append(':')
          .append(error.column())
          .append(' ')
          .append(error.message())
          .append('\n');
    }
    return dump.out.toString();
  }

  private void value(String key, Value value) {
    Place place = Place.of(value);
    out.append(place.pointer().isEmpty() ? "/" : place.pointer()).append(' ');
    out.append(place.start().map(Object::toString).orElse("-")).append('-');
    out.append(place.end().map(Object::toString).orElse("-")).append(key);
    out.append(' ').append(value.kind().typeName());
    if (value instanceof MapValue map) {
      out.append('\n');
      for (int i = 0; i < map.size(); i++) {
        value(keyPlace(map.keyValue(i)), map.value(i));
      }
    } else if (value instanceof ListValue list) {
      out.append('\n');
      list.elements().forEach(element -> value("", element));
    } else {
      out.append(' ').append(shown(value)).append('\n');
    }
  }

  private static String keyPlace(StringValue key) {
    Place place = Place.of(key);
    return " key "
        + place.start().map(Object::toString).orElse("-")
        + "-"
        + place.end().map(Object::toString).orElse("-");
  }

  private static String shown(Value value) {
    return value instanceof StringValue ? ListValue.of(List.of(value)).render() : value.render();
  }

  /** The lines of {@code text}, for tests that look at one place. */
  static String lines(DocumentText text, int from, int to) {
    return java.util.stream.IntStream.rangeClosed(from, to)
        .mapToObj(text::line)
        .collect(Collectors.joining("\n"));
  }
}
