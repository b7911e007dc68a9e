package dev.okite.conformance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known about one finding or diagnostic, as texts by the name of a property. The properties
 * are listed in the suite's README. Immutable.
 *
 * @param values the texts of each property, in order; a property without any is absent
 */
public record Facts(Map<String, List<String>> values) {
  public Facts {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach((name, texts) -> copy.put(name, List.copyOf(texts)));
    values = Collections.unmodifiableMap(copy);
  }

  /** The texts of {@code property}; none where it is absent. */
  public List<String> get(String property) {
    return values.getOrDefault(property, List.of());
  }

  /** Collects facts. Not safe for use by several threads. */
  public static final class Builder {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** Adds a property with one text. */
    public Builder put(String property, Object text) {
      values.put(property, List.of(text.toString()));
      return this;
    }

    /** Adds a property with several texts. */
    public Builder putAll(String property, List<String> texts) {
      values.put(property, texts);
      return this;
    }

    /** The facts so far. */
    public Facts build() {
      return new Facts(values);
    }
  }
}
