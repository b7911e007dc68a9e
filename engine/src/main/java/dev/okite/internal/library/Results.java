package dev.okite.internal.library;

import dev.okite.internal.operation.SizeLimits;
import dev.okite.value.ListValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.AbstractCollection;
import java.util.List;

/** Values that functions give back, held against the limits of size. */
final class Results {
  private Results() {}

  static StringValue text(String text) {
    SizeLimits.checkCharacters(text.length());
    return StringValue.of(text);
  }

  static ListValue list(List<? extends Value> elements) {
    SizeLimits.checkElements(elements.size());
    return ListValue.of(elements);
  }

  static ListValue texts(List<String> texts) {
    SizeLimits.checkElements(texts.size());
    return ListValue.of(texts.stream().map(StringValue::of).toList());
  }

  /** Adds an element to a result that is being made, while it may grow. */
  static <T> void add(AbstractCollection<T> result, T element) {
    result.add(element);
    SizeLimits.checkElements(result.size());
  }
}
