package dev.okite.internal.tree;

import dev.okite.builtin.CallContext;
import dev.okite.internal.eval.Failures;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The only thing that changes while a tree is evaluated: the values of variables by slot, the
 * document, and the budget. Belongs to one thread, and serves one document after the other.
 */
public final class Frame implements CallContext {
  private static final EvalNode[] NO_ARGUMENTS = {};
  private static final @Nullable Value[] NOTHING = {};

  /** How many steps pass between two looks at the clock. */
  private static final long STEPS_BETWEEN_CLOCK_READINGS = 4096;

  final Evaluation evaluation;
  final @Nullable Value[] slots;
  final @Nullable Value[] hoisted;
  private final Frame budget;
  private final @Nullable Frame caller;
  private final EvalNode[] arguments;
  private Value resource = NullValue.ABSENT;
  private long stepsOfRule;
  private long stepsLeft;
  private long nextClockReading;
  private long deadlineNanos;
  private boolean late;

  /**
   * A frame with its own budget.
   *
   * @param hoisted how many values are taken out of iterations
   */
  public Frame(Evaluation evaluation, int slots, int hoisted) {
    this.evaluation = evaluation;
    this.slots = new Value[slots];
    this.hoisted = hoisted == 0 ? NOTHING : new Value[hoisted];
    this.budget = this;
    this.caller = null;
    this.arguments = NO_ARGUMENTS;
  }

  /**
   * A frame for what is evaluated on behalf of {@code caller}, whose budget it uses up. Nothing in
   * it depends on the document but through the caller.
   */
  Frame(Frame caller, int slots, EvalNode... arguments) {
    this.evaluation = caller.evaluation;
    this.slots = new Value[slots];
    this.hoisted = NOTHING;
    this.budget = caller.budget;
    this.caller = caller;
    this.arguments = arguments;
  }

  /** Starts anew with another document, or with none. */
  public void start(Value document) {
    start(document, evaluation.maxSteps);
  }

  /** Starts anew, with {@code steps} for each rule. */
  public void start(Value document, long steps) {
    resource = document;
    stepsOfRule = steps;
    late = false;
    if (evaluation.deadline != null) {
      deadlineNanos = System.nanoTime() + evaluation.deadline.toNanos();
    }
    refill();
  }

  /**
   * Gives the rule that starts now all steps that a rule has, and forgets what was hoisted. A
   * deadline that has passed stays so.
   */
  public void refill() {
    if (hoisted.length > 0) {
      Arrays.fill(hoisted, null);
    }
    stepsLeft = stepsOfRule;
    if (late) {
      nextClockReading = Long.MAX_VALUE;
    } else {
      nextClockReading =
          evaluation.deadline == null ? Long.MIN_VALUE : stepsLeft - STEPS_BETWEEN_CLOCK_READINGS;
    }
  }

  /** The frame that the arguments are evaluated in. */
  Frame caller() {
    return Objects.requireNonNull(caller);
  }

  /** The argument with number {@code index}, from 0. */
  EvalNode argument(int index) {
    return arguments[index];
  }

  /** The root of the document under evaluation. */
  Value resource() {
    return resource;
  }

  /** Puts {@code value} into {@code slot}. */
  public void bind(int slot, Value value) {
    slots[slot] = value;
  }

  /** Forgets what the slots from {@code from} up to {@code to} hold. */
  public void clear(int from, int to) {
    if (from < to) {
      Arrays.fill(slots, from, to, null);
    }
  }

  /** How many steps were made since the last refill. */
  public long steps() {
    return stepsOfRule - Math.max(0, stepsLeft);
  }

  @Override
  public void charge(long steps) {
    budget.spend(steps);
  }

  private void spend(long steps) {
    stepsLeft -= steps;
    if (stepsLeft < 0) {
      stepsLeft = -1;
      throw Failures.stepLimit(stepsOfRule);
    }
    if (stepsLeft < nextClockReading) {
      readClock();
    }
  }

  private void readClock() {
    if (System.nanoTime() - deadlineNanos > 0) {
      late = true;
      nextClockReading = Long.MAX_VALUE;
      throw Failures.timeLimit(Objects.requireNonNull(evaluation.deadline));
    }
    nextClockReading = stepsLeft - STEPS_BETWEEN_CLOCK_READINGS;
  }
}
