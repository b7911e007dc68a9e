package dev.okite.internal.screen;

import dev.okite.internal.sketch.Derivation;
import dev.okite.internal.sketch.Outcomes;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import org.jspecify.annotations.Nullable;

/** A look at one value, and the rules that each of its outcomes concerns. Immutable. */
final class Probe {
  private final String[] path;
  private final Derivation derivation;
  private final @Nullable MarkedRules[] byOutcome;

  /**
   * A look.
   *
   * @param path the members that lead to the value from where the probe is taken; empty for the
   *     value there
   * @param derivation what is made of the value
   * @param byOutcome the rules by the number of the outcome's bit; null for none
   */
  Probe(String[] path, Derivation derivation, @Nullable MarkedRules[] byOutcome) {
    this.path = path;
    this.derivation = derivation;
    this.byOutcome = byOutcome;
  }

  void take(Value from, Marks marks) {
    Value value = from;
    for (String name : path) {
      value = value instanceof MapValue map ? map.get(name) : NullValue.ABSENT;
    }
    int outcome = Outcomes.of(derivation, value);
    if (outcome == Outcomes.NONE) {
      return;
    }
    MarkedRules concerned = byOutcome[Integer.numberOfTrailingZeros(outcome)];
    if (concerned != null) {
      concerned.mark(marks);
    }
  }
}
