package dev.okite.internal.reference;

import dev.okite.internal.check.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * What the names around an expression are bound to. Immutable; an inner one refers to its outer.
 */
final class Environment {
  /** Binds nothing: where functions and constants start from. */
  static final Environment EMPTY = new Environment(null, null, null);

  private final @Nullable Environment outer;
  private final @Nullable Symbol symbol;
  private final @Nullable Binding binding;

  private Environment(
      @Nullable Environment outer, @Nullable Symbol symbol, @Nullable Binding binding) {
    this.outer = outer;
    this.symbol = symbol;
    this.binding = binding;
  }

  /** What a name is bound to. */
  interface Binding {
    /**
     * The value and what the name shows.
     *
     * @throws Failed if it has no value
     */
    Shown get();
  }

  Environment with(Symbol newSymbol, Binding newBinding) {
    return new Environment(this, newSymbol, newBinding);
  }

  /** What {@code wanted} is bound to, or null. */
  @Nullable Binding find(Symbol wanted) {
    for (Environment here = this; here != null; here = here.outer) {
      if (here.symbol == wanted) {
        return here.binding;
      }
    }
    return null;
  }
}
