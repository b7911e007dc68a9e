package dev.okite.internal.sketch;

import dev.okite.value.BoolValue;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.NullValue;
import dev.okite.value.Value;

/** Sets of the ways in which an expression may come out, as bits. */
public final class Outcomes {
  /** There is nothing that counts. */
  public static final int NONE = 0;

  /** The value is {@code true}. */
  public static final int TRUE = 1;

  /** The value is {@code false}. */
  public static final int FALSE = 2;

  /** The value is null. */
  public static final int NULL = 4;

  /** The value is neither null nor a bool. */
  public static final int OTHER = 8;

  /** There is no value. */
  public static final int FAILURE = 16;

  /** As a condition, it holds. */
  public static final int HOLDS = TRUE;

  /** As a condition, it does not hold. */
  public static final int HOLDS_NOT = FALSE | NULL;

  /** As a condition, it fails. */
  public static final int NO_CONDITION = OTHER | FAILURE;

  private Outcomes() {}

  /** How {@code derivation} comes out on {@code input}. */
  public static int of(Derivation derivation, Value input) {
    try {
      return of(derivation.of(input));
    } catch (EvaluationFailure failure) {
      return FAILURE;
    } catch (Derivation.Skipped skipped) {
      return NONE;
    }
  }

  /** What {@code value} counts as. */
  public static int of(Value value) {
    if (value instanceof BoolValue bool) {
      return bool.value() ? TRUE : FALSE;
    }
    return value instanceof NullValue ? NULL : OTHER;
  }
}
