package dev.okite;

import dev.okite.value.Value;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Documents that show what a rule means: a test whose name begins with {@code bad:} or {@code
 * good:} (language reference 12).
 *
 * @param rule the full name of the rule
 * @param isBad whether the rule fires on the documents
 * @param title what they show; may be empty
 * @param documents their texts, each YAML or JSON
 * @param params the params that they need, by {@code module.policy.param}
 * @param now the time that they need
 * @param facts the facts that they need
 */
public record Example(
    String rule,
    boolean isBad,
    String title,
    List<String> documents,
    Map<String, Value> params,
    Optional<Instant> now,
    Optional<Value> facts) {
  public Example {
    documents = List.copyOf(documents);
    params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
  }
}
