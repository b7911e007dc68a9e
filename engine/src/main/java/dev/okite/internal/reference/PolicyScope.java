package dev.okite.internal.reference;

import dev.okite.internal.check.Symbol;
import dev.okite.value.Value;
import java.util.HashMap;
import java.util.Map;

/** The params and {@code let}s that the rules of one applied policy share in one run. */
final class PolicyScope {
  /** Outside policies there are neither. */
  static final PolicyScope NONE = new PolicyScope(Map.of());

  private final Map<String, Value> params;
  private final Map<Symbol.Let, Thunk> lets = new HashMap<>();

  PolicyScope(Map<String, Value> params) {
    this.params = params;
  }

  /** The value that the host bound, or the default. */
  Value param(Symbol.Param param) {
    Value value = params.get(param.name());
    if (value == null) {
      throw new IllegalStateException("the param is not bound: " + param.name());
    }
    return value;
  }

  /** A {@code let} of the policy, or of one that it includes; evaluated at most once (spec 7.3). */
  Environment.Binding let(Symbol.Let let, Run run) {
    return lets.computeIfAbsent(
        let,
        l ->
            new Thunk(
                l.name(),
                l.declaredType(),
                l.value(),
                new Expressions(run, this, Environment.EMPTY)));
  }
}
