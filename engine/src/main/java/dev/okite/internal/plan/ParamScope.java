package dev.okite.internal.plan;

import dev.okite.internal.check.Symbol;
import dev.okite.internal.eval.AppliedPolicy;
import dev.okite.internal.tree.ConstantNode;
import dev.okite.source.Span;
import dev.okite.value.Value;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The outermost scope of a policy, in which its params are the constants that they are bound to.
 */
final class ParamScope extends Scope {
  private final AppliedPolicy applied;

  ParamScope(AppliedPolicy applied) {
    super(null);
    this.applied = applied;
  }

  @Override
  @Nullable Function<Span, Planned> access(Symbol symbol) {
    if (!(symbol instanceof Symbol.Param param)) {
      return super.access(symbol);
    }
    Value value = applied.params().get(param.name());
    if (value == null) {
      throw new IllegalStateException("the param `" + param.name() + "` is not bound");
    }
    return span -> Planned.constant(new ConstantNode(span, value));
  }
}
