package dev.okite.internal.screen;

import dev.okite.internal.rule.Guard;
import dev.okite.internal.screen.GuardGroup.State;
import dev.okite.internal.sketch.Derivation;
import dev.okite.internal.sketch.Outcomes;
import dev.okite.internal.sketch.Straight;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A guard that depends on one place of the document: it is decided by going there. Immutable.
 *
 * <p>Sound because names alone lead to the place, because what is made of what stands there depends
 * on nothing else, and because whatever could fail is met on the way or there: then the guard is
 * evaluated as it is written.
 */
final class QuickGuard {
  private final String[] path;
  private final Derivation derivation;
  private final boolean expected;

  /**
   * A guard.
   *
   * @param path the names of the members that lead there
   * @param derivation what is made of what stands there
   * @param expected the outcome with which the rules run
   */
  QuickGuard(String[] path, Derivation derivation, boolean expected) {
    this.path = path;
    this.derivation = derivation;
    this.expected = expected;
  }

  /**
   * {@code guard}, of whose condition {@code straight} is what is known; null if that is nothing.
   */
  static @Nullable QuickGuard of(Guard guard, @Nullable Straight straight) {
    return straight == null
        ? null
        : new QuickGuard(
            straight.path().toArray(new String[0]), straight.derivation(), guard.expected());
  }

  /** How the guard comes out; {@link State#FAILED} also where this way of looking cannot tell. */
  State evaluate(Value root) {
    Value value = root;
    for (String name : path) {
      if (value instanceof MapValue map) {
        value = map.get(name);
      } else if (value instanceof NullValue) {
        value = NullValue.ABSENT;
      } else {
        return State.FAILED;
      }
    }
    int outcome = Outcomes.of(derivation, value);
    if ((outcome & Outcomes.NO_CONDITION) != 0) {
      return State.FAILED;
    }
    return (outcome == Outcomes.TRUE) == expected ? State.HOLDS : State.KEPT_OUT;
  }
}
