package dev.okite.project;

import dev.okite.diagnostic.Suggestion;
import dev.okite.document.Place;
import dev.okite.value.BoolValue;
import dev.okite.value.IntValue;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A value of the file, which knows its place and takes down what is wrong with it.
 *
 * @param value the value, which stands in the document
 * @param problems where problems go
 */
record Node(Value value, Consumer<ProjectProblem> problems) {
  private static final int SHOWN = 60;

  /** Another value of the same file. */
  Node of(Value other) {
    return new Node(other, problems);
  }

  Place place() {
    return Place.of(value);
  }

  void problem(String message) {
    problems.accept(ProjectProblem.at(place(), message));
  }

  /** A text that is not empty. */
  Optional<String> text(String expected) {
    if (value instanceof StringValue text && !text.value().isEmpty()) {
      return Optional.of(text.value());
    }
    expected(expected);
    return Optional.empty();
  }

  /** A map. */
  Optional<MapValue> map(String expected) {
    if (value instanceof MapValue map) {
      return Optional.of(map);
    }
    expected(expected);
    return Optional.empty();
  }

  /** The elements of a list that has some. */
  List<Node> list(String expected) {
    if (value instanceof ListValue list && list.size() > 0) {
      return list.elements().stream().map(this::of).toList();
    }
    expected(expected);
    return List.of();
  }

  /** A whole number within bounds. */
  OptionalInt number(int least, int most, String expected) {
    if (value instanceof IntValue number && number.value() >= least && number.value() <= most) {
      return OptionalInt.of((int) number.value());
    }
    expected(expected);
    return OptionalInt.empty();
  }

  /** Yes or no. */
  Optional<Boolean> flag() {
    if (value instanceof BoolValue flag) {
      return Optional.of(flag.value());
    }
    expected("`true` or `false`");
    return Optional.empty();
  }

  /** One of the words for the constants of an enum. */
  <E extends Enum<E>> Optional<E> word(Class<E> type) {
    List<E> constants = List.of(type.getEnumConstants());
    for (E constant : constants) {
      if (value instanceof StringValue text && text.value().equals(word(constant))) {
        return Optional.of(constant);
      }
    }
    List<String> words = constants.stream().map(Node::word).toList();
    String hint =
        value instanceof StringValue text
            ? Suggestion.didYouMean(text.value(), words).map(h -> "; " + h).orElse("")
            : "";
    problem("found " + found() + ", expected " + alternatives(words) + hint);
    return Optional.empty();
  }

  /** The words as alternatives, in code quotes. */
  static String alternatives(List<String> words) {
    String all = String.join("`, `", words);
    int last = all.lastIndexOf("`, `");
    return "`"
        + (last < 0 ? all : all.substring(0, last) + "` or `" + all.substring(last + 4))
        + "`";
  }

  private void expected(String expected) {
    problem("found " + found() + ", expected " + expected);
  }

  private String found() {
    if (value instanceof NullValue) {
      return "nothing";
    }
    if (value instanceof ListValue || value instanceof MapValue) {
      boolean isEmpty = Stream.of("[]", "{}").anyMatch(value.render()::equals);
      return (isEmpty ? "an empty " : "a ") + value.typeName();
    }
    String shown = value.render();
    return shown.isEmpty()
        ? "an empty text"
        : "`" + (shown.length() > SHOWN ? shown.substring(0, SHOWN) + "…" : shown) + "`";
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
