package dev.okite.signatures.internal.trust;

import dev.okite.diagnostic.Suggestion;
import dev.okite.document.Place;
import dev.okite.value.BoolValue;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A value of a trust policy, which knows its place and takes down what is wrong with it.
 *
 * @param value the value, which stands in the document
 * @param problems where problems go
 */
record TrustNode(Value value, Consumer<TrustProblem> problems) {
  private static final int SHOWN = 60;

  TrustNode of(Value other) {
    return new TrustNode(other, problems);
  }

  void problem(String message) {
    problems.accept(TrustProblem.at(Place.of(value), message));
  }

  /** The map, if it is one and has no other keys than {@code keys}. */
  Optional<MapValue> map(List<String> keys) {
    if (!(value instanceof MapValue map) || map.size() == 0) {
      expected("a map with `" + String.join("`, `", keys) + "`");
      return Optional.empty();
    }
    boolean isKnown = true;
    for (int i = 0; i < map.size(); i++) {
      String key = map.key(i);
      if (!keys.contains(key)) {
        isKnown = false;
        String hint =
            Suggestion.didYouMean(key, keys)
                .orElse("expected one of `" + String.join("`, `", keys) + "`");
        of(map.keyValue(i)).problem("there is no key `" + key + "` here; " + hint);
      }
    }
    return isKnown ? Optional.of(map) : Optional.empty();
  }

  List<TrustNode> list(String expected, int most) {
    if (value instanceof ListValue list && list.size() > 0 && list.size() <= most) {
      return list.elements().stream().map(this::of).toList();
    }
    boolean isLong = value instanceof ListValue list && list.size() > most;
    expected(isLong ? expected + ", of " + most + " at most" : expected);
    return List.of();
  }

  Optional<String> text(String expected) {
    if (value instanceof StringValue text && !text.value().isBlank()) {
      return Optional.of(text.value());
    }
    expected(expected);
    return Optional.empty();
  }

  Optional<Boolean> flag() {
    if (value instanceof BoolValue flag) {
      return Optional.of(flag.value());
    }
    expected("`true` or `false`");
    return Optional.empty();
  }

  private void expected(String expected) {
    problem("found " + found() + ", expected " + expected);
  }

  private String found() {
    if (value instanceof NullValue) {
      return "nothing";
    }
    if (value instanceof ListValue || value instanceof MapValue) {
      boolean isEmpty = value.render().length() == 2;
      return (isEmpty ? "an empty " : "a ") + value.typeName();
    }
    String shown = value.render();
    return shown.isEmpty()
        ? "an empty text"
        : "`" + (shown.length() > SHOWN ? shown.substring(0, SHOWN) + "…" : shown) + "`";
  }
}
