package dev.okite.internal.sketch;

import dev.okite.value.BoolValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;

/**
 * What an expression makes of the one value that it depends on. Pure: the same input has the same
 * outcome always.
 */
public interface Derivation {
  /** The value as it is. */
  Derivation SAME = input -> input;

  /**
   * The value that is derived.
   *
   * @throws dev.okite.value.EvaluationFailure if there is none
   */
  Value of(Value input);

  /** Whether it comes out true or false on every input. */
  default boolean isCondition() {
    return false;
  }

  /** This derivation, and then {@code next}. */
  default Derivation then(Derivation next) {
    return this == SAME ? next : new Chain(this, next);
  }

  /** One derivation after the other. */
  record Chain(Derivation first, Derivation second) implements Derivation {
    @Override
    public Value of(Value input) {
      return second.of(first.of(input));
    }

    @Override
    public boolean isCondition() {
      return first instanceof Otherwise && second.isCondition();
    }
  }

  /** The value as it is, where a condition on it holds; what else there is does not count. */
  record OnlyIf(Derivation condition) implements Derivation {
    @Override
    public Value of(Value input) {
      if (Outcomes.of(condition, input) != Outcomes.TRUE) {
        throw new Skipped();
      }
      return input;
    }
  }

  /** A value does not count. Carries no trace, as it is thrown often. */
  final class Skipped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Skipped() {
      super("a value that does not count", null, false, false);
    }
  }

  /** A default in place of null. */
  record Otherwise(Value instead) implements Derivation {
    @Override
    public Value of(Value input) {
      return input instanceof NullValue ? instead : input;
    }
  }

  /** Whether making a text of a value may take long, or fail. */
  enum Lengthy implements Derivation {
    TEST;

    private static final int LONG_TEXT = 1 << 14;

    @Override
    public Value of(Value input) {
      return BoolValue.of(
          input instanceof StringValue text
              ? text.value().length() > LONG_TEXT
              : input.weight() > 1);
    }
  }
}
