package dev.okite.internal.check;

import dev.okite.value.Value;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A test that shows what a rule means (12).
 *
 * @param rule the full name of the rule
 * @param isBad whether the rule fires on it
 * @param title what it shows
 * @param documents the texts that it gives, each YAML or JSON
 * @param params what it binds, by {@code module.policy.param}
 * @param now the time that it sets
 * @param facts what it sets as facts
 */
public record CheckedExample(
    String rule,
    boolean isBad,
    String title,
    List<String> documents,
    Map<String, Value> params,
    Optional<Instant> now,
    Optional<Value> facts) {
  public CheckedExample {
    documents = List.copyOf(documents);
    params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
  }
}
