package dev.okite.internal.load.dockerfile;

import dev.okite.document.DocumentLimits;
import dev.okite.value.BoolValue;
import dev.okite.value.IntValue;
import dev.okite.value.ListValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.List;

/** Makes the values of one document, and counts them against its limits. */
final class Tree {
  private final DocumentLimits limits;
  private int nodes;

  Tree(DocumentLimits limits) {
    this.limits = limits;
  }

  StringValue string(String text, int start, int end) {
    count(start);
    if (text.length() > limits.maxScalarLength()) {
      throw new SyntaxFailure(
          start,
          "this text has "
              + text.length()
              + " characters, more than the "
              + limits.maxScalarLength()
              + " that are allowed");
    }
    return StringValue.at(text, start, end);
  }

  /** What stands at {@code word}, as it is written. */
  StringValue string(Word word) {
    return string(word.written(), word);
  }

  /** What stands for {@code place}. */
  StringValue string(String text, Word place) {
    return string(text, place.start(), place.end());
  }

  IntValue number(long number, Word place) {
    count(place.start());
    return IntValue.at(number, place.start(), place.end());
  }

  BoolValue bool(boolean value, Word place) {
    count(place.start());
    return BoolValue.at(value, place.start(), place.end());
  }

  ListValue list(List<? extends Value> elements, int start, int end) {
    count(start);
    return ListValue.at(elements.toArray(new Value[0]), start, end);
  }

  /** A list that stands from its first element to its last, or at {@code place} if it is empty. */
  ListValue list(List<? extends Value> elements, Word place) {
    return elements.isEmpty()
        ? list(elements, place.start(), place.start())
        : list(elements, elements.get(0).start(), elements.get(elements.size() - 1).end());
  }

  /** Starts a map. */
  Fields map() {
    return new Fields(this);
  }

  void count(int offset) {
    if (nodes == limits.maxNodes()) {
      throw new SyntaxFailure(
          offset, "the file holds more than the " + limits.maxNodes() + " values that are allowed");
    }
    nodes++;
  }
}
