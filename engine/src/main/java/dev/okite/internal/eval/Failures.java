package dev.okite.internal.eval;

import dev.okite.type.Mismatch;
import dev.okite.type.Type;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.Value;
import java.time.Duration;

/** What evaluators say where the language itself, and no operator or function, has no value. */
public final class Failures {
  private Failures() {}

  /** A condition that is neither null nor a bool (language reference 4.2). */
  public static EvaluationFailure notACondition(Value found) {
    return wrongType(
        "a condition is true, false or null, found "
            + found.typeName()
            + "; compare it to something");
  }

  /** An iteration over something that has no elements (language reference 4.3). */
  public static EvaluationFailure notIterable(Value found) {
    return wrongType("only a list, a map or null can be iterated over, found " + found.typeName());
  }

  /** The key of a map or group that is not a string (language reference 5.7). */
  public static EvaluationFailure notAKey(Value found) {
    return wrongType("a key is a string, found " + found.typeName());
  }

  /** A message that is not a string (language reference 7.5). */
  public static EvaluationFailure notAMessage(Value found) {
    return wrongType("a message is a string, found " + found.typeName());
  }

  /** Sides of {@code like} or {@code matches} that are not strings (language reference 5.2). */
  public static EvaluationFailure notText(String operator, Value left, Value right) {
    return wrongType(
        "`" + operator + "` takes strings, found " + left.typeName() + " and " + right.typeName());
  }

  /**
   * A value that does not have the type that its name is declared with (language reference 3.2).
   */
  public static EvaluationFailure notDeclared(String name, Type declared, Value found) {
    return wrongType("`" + name + "` is declared as " + declared + rest(declared, found));
  }

  /** The value of a function that does not have the declared type (language reference 3.2). */
  public static EvaluationFailure notResult(String function, Type declared, Value found) {
    return wrongType(
        "the result of `" + function + "` is declared as " + declared + rest(declared, found));
  }

  /** Several elements for {@code one} (language reference 5.7). */
  public static EvaluationFailure notUnique() {
    return new EvaluationFailure(
        ErrorCode.NOT_UNIQUE,
        "`one` found several elements; use `first` to take the first of them");
  }

  /** {@code now} without a clock (language reference 7.7). */
  public static EvaluationFailure noClock() {
    return new EvaluationFailure(ErrorCode.NO_CLOCK, "the host of this evaluation gave no time");
  }

  /** A budget that is spent (language reference 8.3). */
  public static EvaluationFailure stepLimit(long steps) {
    return new EvaluationFailure(
        ErrorCode.STEP_LIMIT, "the evaluation took more than " + steps + " steps");
  }

  /** A deadline that has passed (language reference 8.3). */
  public static EvaluationFailure timeLimit(Duration deadline) {
    return new EvaluationFailure(
        ErrorCode.TIME_LIMIT, "the evaluation took more than " + deadline.toMillis() + " ms");
  }

  /** An evaluation with a deadline whose thread was interrupted. */
  public static EvaluationFailure interrupted() {
    return new EvaluationFailure(ErrorCode.TIME_LIMIT, "the evaluation was interrupted");
  }

  /** A computed list or map in too many others (language reference 8.3). */
  public static EvaluationFailure nestedTooDeeply(int limit) {
    return new EvaluationFailure(
        ErrorCode.SIZE_LIMIT, "a list or map that is nested more than " + limit + " levels deep");
  }

  /** A computed value that consists of too much (language reference 8.3). */
  public static EvaluationFailure tooHeavy(long limit) {
    return new EvaluationFailure(
        ErrorCode.SIZE_LIMIT,
        "a list or map that consists of more than " + limit + " values, repeated ones counted");
  }

  /** Expressions that are evaluated inside too many others (language reference 8.3). */
  public static EvaluationFailure tooDeep() {
    return new EvaluationFailure(
        ErrorCode.STEP_LIMIT, "the evaluation is nested too deeply; split the expression up");
  }

  /** What was found; where a list or map is declared and one was found, what is wrong in that. */
  private static String rest(Type declared, Value value) {
    return declared.allows(value.kind())
        ? Mismatch.find(declared, value).map(each -> "; " + each.text()).orElse("")
        : ", found " + value.typeName();
  }

  private static EvaluationFailure wrongType(String message) {
    return new EvaluationFailure(ErrorCode.WRONG_TYPE, message);
  }
}
