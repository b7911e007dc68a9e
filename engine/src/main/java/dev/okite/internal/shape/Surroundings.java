package dev.okite.internal.shape;

import dev.okite.internal.check.Symbol;
import dev.okite.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * What names stand for at some place, and what conditions on the way there have said. Immutable
 * apart from what a `let` comes to, which is found when it is first used.
 */
final class Surroundings {
  static final Surroundings NOTHING = new Surroundings(null, Symbol.Context.NOW, null, null, false);

  private final @Nullable Surroundings outer;
  private final Symbol symbol;
  private final @Nullable Object value;
  private final @Nullable Fact fact;
  private final boolean hasFacts;

  private Surroundings(
      @Nullable Surroundings outer,
      Symbol symbol,
      @Nullable Object value,
      @Nullable Fact fact,
      boolean hasFacts) {
    this.outer = outer;
    this.symbol = symbol;
    this.value = value;
    this.fact = fact;
    this.hasFacts = hasFacts;
  }

  /**
   * What a condition has said of a path.
   *
   * @param path the path, as {@link Facts#path} spells it
   * @param type what its value is, or is not
   */
  record Fact(String path, Type type, boolean isOfType) {}

  Surroundings with(Symbol name, Shape shape) {
    return new Surroundings(this, name, shape, null, hasFacts);
  }

  Surroundings with(Symbol.Let let) {
    return new Surroundings(this, let, new Pending(let, this), null, hasFacts);
  }

  Surroundings with(Symbol base, Fact newFact) {
    return new Surroundings(this, base, null, newFact, true);
  }

  /** Whether {@code fact}, about a path that starts with {@code base}, is known. */
  boolean knows(Symbol base, Fact fact) {
    for (Surroundings at = this; at != null; at = at.outer) {
      if (at.symbol == base) {
        if (at.fact == null) {
          return false;
        } else if (at.fact.equals(fact)) {
          return true;
        }
      }
    }
    return false;
  }

  boolean hasFacts() {
    return hasFacts;
  }

  /** What {@code name} stands for: a {@link Shape} or a {@link Pending} one; null if nothing. */
  @Nullable Object find(Symbol name) {
    for (Surroundings at = this; at != null; at = at.outer) {
      if (at.symbol == name && at.fact == null) {
        return at.value;
      }
    }
    return null;
  }

  /** What is left of {@code shape}, the value of a path that starts with {@code base}. */
  Shape narrowed(Symbol base, String path, Shape shape, TypeShapes types) {
    Shape left = shape;
    for (Surroundings at = this; at != null; at = at.outer) {
      Fact known = at.fact;
      if (at.symbol == base && known != null && known.path().equals(path)) {
        left = types.narrowed(left, known.type(), known.isOfType());
      } else if (at.symbol == base && known == null) {
        break;
      }
    }
    return left;
  }

  /** A `let` that is evaluated when its name is first used. */
  static final class Pending {
    final Symbol.Let let;
    final Surroundings around;
    @Nullable Shape shape;

    Pending(Symbol.Let let, Surroundings around) {
      this.let = let;
      this.around = around;
    }
  }
}
