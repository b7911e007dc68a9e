package dev.okite.internal.plan;

import dev.okite.internal.check.Symbol;
import dev.okite.source.Span;
import java.util.IdentityHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the names that are in scope stand for in the plan. Symbols are compared by identity. */
class Scope {
  private final @Nullable Scope outer;
  private final IdentityHashMap<Symbol, Function<Span, Planned>> accesses = new IdentityHashMap<>();

  Scope(@Nullable Scope outer) {
    this.outer = outer;
  }

  /** From now on, {@code symbol} is read as {@code access} says. */
  void define(Symbol symbol, Function<Span, Planned> access) {
    accesses.put(symbol, access);
  }

  /** How to read {@code symbol}, or null if it is not declared in this very scope. */
  @Nullable Function<Span, Planned> access(Symbol symbol) {
    return accesses.get(symbol);
  }

  /** Reads {@code symbol} at {@code span}. */
  Planned read(Symbol symbol, Span span) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      Function<Span, Planned> access = scope.access(symbol);
      if (access != null) {
        return access.apply(span);
      }
    }
    throw new IllegalStateException("`" + symbol.name() + "` is not in scope");
  }
}
