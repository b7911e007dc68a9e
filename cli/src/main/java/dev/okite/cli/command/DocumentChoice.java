package dev.okite.cli.command;

import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.document.ResourceIdentity;
import dev.okite.explanation.Focus;
import dev.okite.source.Position;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which of several documents to explain a rule on, and which part of them.
 *
 * @param pointer a JSON Pointer; empty for all
 * @param line a line of a file; empty for any
 * @param resource what an object calls itself, as {@code KIND/NAME} or {@code KIND/NAMESPACE/NAME};
 *     empty for any
 */
record DocumentChoice(String pointer, Optional<Integer> line, Optional<List<String>> resource) {
  /** Reads the options. */
  static DocumentChoice of(
      @Nullable String pointer, @Nullable String line, @Nullable String resource)
      throws StartException {
    if (pointer != null && line != null) {
      throw StartException.of("`--at` and `--line` exclude each other");
    }
    if (pointer != null && !pointer.isEmpty() && !pointer.startsWith("/")) {
      throw StartException.of(
          "`--at` takes a JSON Pointer such as `/spec/containers/0`, found `" + pointer + "`");
    }
    return new DocumentChoice(
        pointer == null ? "" : pointer,
        line == null ? Optional.empty() : Optional.of(line(line)),
        resource == null ? Optional.empty() : Optional.of(resource(resource)));
  }

  private static int line(String text) throws StartException {
    try {
      int number = Integer.parseInt(text);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Said below.
    }
    throw StartException.of("`--line` takes a number from 1, found `" + text + "`");
  }

  private static List<String> resource(String text) throws StartException {
    List<String> parts = List.of(text.split("/", -1));
    if (parts.size() < 2 || parts.size() > 3 || parts.contains("")) {
      throw StartException.of(
          "`--resource` takes the kind and the name of an object, as in `Deployment/web` or `Deployment/shop/web`, found `"
              + text
              + "`");
    }
    return parts;
  }

  /**
   * What of {@code documents} is chosen: everything, or a part of some of them.
   *
   * @throws StartException if nothing is
   */
  List<Focus> among(List<Document> documents) throws StartException {
    if (line.isEmpty() && resource.isEmpty()) {
      return List.of(Focus.ALL.at(pointer));
    }
    List<Focus> chosen = new ArrayList<>();
    for (Document document : documents) {
      if (resource.isEmpty() || isCalled(document.identity(), resource.get())) {
        Optional<String> place = line.isEmpty() ? Optional.of(pointer) : at(document, line.get());
        place.ifPresent(found -> chosen.add(Focus.on(document).at(found)));
      }
    }
    if (chosen.isEmpty()) {
      throw StartException.of(
          "there is no document"
              + resource.map(parts -> " `" + String.join("/", parts) + "`").orElse("")
              + line.map(number -> " on line " + number).orElse("")
              + " at these paths");
    }
    return chosen;
  }

  private static boolean isCalled(ResourceIdentity identity, List<String> parts) {
    boolean sameNamespace =
        parts.size() < 3 || identity.namespace().equals(Optional.of(parts.get(1)));
    return sameNamespace
        && identity.kind().equals(Optional.of(parts.get(0)))
        && identity.name().equals(Optional.of(parts.get(parts.size() - 1)));
  }

  /** The pointer of the innermost value of {@code document} that stands on {@code line}. */
  private static Optional<String> at(Document document, int line) {
    Value here = document.value();
    if (!isOn(here, line)) {
      return Optional.empty();
    }
    Optional<Value> next = Optional.of(here);
    while (next.isPresent()) {
      here = next.get();
      next = children(here).stream().filter(child -> isOn(child, line)).findFirst();
    }
    return Optional.of(Place.of(here).pointer());
  }

  private static List<Value> children(Value value) {
    List<Value> children = new ArrayList<>();
    if (value instanceof ListValue list) {
      for (int i = 0; i < list.size(); i++) {
        children.add(list.get(i));
      }
    } else if (value instanceof MapValue map) {
      for (int i = 0; i < map.size(); i++) {
        children.add(map.value(i));
      }
    }
    return children;
  }

  private static boolean isOn(Value value, int line) {
    Place place = Place.of(value);
    Optional<Position> start = place.start();
    Optional<Position> end = place.end();
    return start.isPresent()
        && end.isPresent()
        && start.get().line() <= line
        && line <= end.get().line();
  }
}
