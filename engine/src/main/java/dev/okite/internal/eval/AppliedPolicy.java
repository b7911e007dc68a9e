package dev.okite.internal.eval;

import dev.okite.internal.check.CheckedPolicy;
import dev.okite.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A policy with all its params bound.
 *
 * @param policy the policy
 * @param params the value of every param, by name
 */
public record AppliedPolicy(CheckedPolicy policy, Map<String, Value> params) {
  public AppliedPolicy {
    params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
  }
}
