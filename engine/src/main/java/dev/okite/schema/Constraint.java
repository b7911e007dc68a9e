package dev.okite.schema;

import dev.okite.value.NumberValue;
import java.util.List;
import java.util.Optional;

/**
 * A condition on a value that is not about what kind it is or what it consists of. One that is
 * about another kind of value holds. Immutable and safe to share between threads.
 */
public sealed interface Constraint {
  /**
   * A string in which {@code regex} is found, in the syntax of the language's {@code matches}; not
   * held where it cannot be compiled.
   */
  record Pattern(String regex) implements Constraint {}

  /**
   * A number between {@code least} and {@code most}.
   *
   * @param isAbove whether {@code least} itself is too small
   * @param isBelow whether {@code most} itself is too great
   */
  record Range(
      Optional<NumberValue> least, boolean isAbove, Optional<NumberValue> most, boolean isBelow)
      implements Constraint {}

  /** A number that is a whole multiple of {@code unit}, which is greater than 0. */
  record MultipleOf(NumberValue unit) implements Constraint {}

  /** A string of {@code least} to {@code most} code points. */
  record Length(int least, int most) implements Constraint {}

  /** A list of {@code least} to {@code most} elements. */
  record Elements(int least, int most) implements Constraint {}

  /** A map of {@code least} to {@code most} fields. */
  record Fields(int least, int most) implements Constraint {}

  /**
   * A list of which no two elements are equal; with {@code keys}, no two in all of these fields.
   */
  record Distinct(List<String> keys) implements Constraint {
    public Distinct {
      keys = List.copyOf(keys);
    }
  }

  /** A value that some of {@code schemas} allow, as many as {@code which} says. */
  record Combination(Which which, List<Schema> schemas) implements Constraint {
    public Combination {
      schemas = List.copyOf(schemas);
    }
  }

  /** How many of several schemas have to allow a value. */
  enum Which {
    ALL,
    ANY,
    ONE,
    NONE
  }
}
