package dev.okite;

import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation depends on besides policies and documents. Immutable: each method gives a new
 * context.
 */
public final class EvaluationContext {
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final EvaluationContext EMPTY =
      new EvaluationContext(null, null, NullValue.ABSENT, 10_000_000, null, ErrorTreatment.BLOCK);

  /** What an error finding means for the decision. */
  public enum ErrorTreatment {
    /** It blocks, like a denial. */
    BLOCK,
    /** It is reported, and does not block. */
    REPORT
  }

  private final @Nullable Instant now;
  private final @Nullable Object request;
  private final Value facts;
  private final long maxSteps;
  private final @Nullable Duration deadline;
  private final ErrorTreatment errors;

  private EvaluationContext(
      @Nullable Instant now,
      @Nullable Object request,
      Value facts,
      long maxSteps,
      @Nullable Duration deadline,
      ErrorTreatment errors) {
    this.now = now;
    this.request = request;
    this.facts = facts;
    this.maxSteps = maxSteps;
    this.deadline = deadline;
    this.errors = errors;
  }

  /**
   * No clock, no request, no facts, ten million steps for each rule on a document, no deadline;
   * errors block.
   */
  public static EvaluationContext empty() {
    return EMPTY;
  }

  /** As {@link #empty}, at {@code now}. */
  public static EvaluationContext at(Instant now) {
    return EMPTY.withNow(now);
  }

  /** With {@code now} as the time of the evaluation. */
  public EvaluationContext withNow(Instant newNow) {
    return new EvaluationContext(newNow, request, facts, maxSteps, deadline, errors);
  }

  /**
   * With {@code request} as what the enforcement point adds: host values as {@link Binding#with}
   * takes them.
   */
  public EvaluationContext withRequest(@Nullable Object newRequest) {
    return new EvaluationContext(now, newRequest, facts, maxSteps, deadline, errors);
  }

  /**
   * With {@code facts} as what the host has found out and vouches for, such as the signatures that
   * it verified: host values as {@link Binding#with} takes them. No document can add to them.
   *
   * @throws IllegalArgumentException if they hold anything else
   */
  public EvaluationContext withFacts(@Nullable Object newFacts) {
    Value value = HostValues.valueOf(newFacts);
    return new EvaluationContext(now, request, value, maxSteps, deadline, errors);
  }

  /** With at most {@code steps} steps for each rule on each document, one at least. */
  public EvaluationContext withMaxSteps(long steps) {
    if (steps < 1) {
      throw new IllegalArgumentException("an evaluation has at least one step, found " + steps);
    }
    return new EvaluationContext(now, request, facts, steps, deadline, errors);
  }

  /** With at most {@code time} for each document, up to a day. */
  public EvaluationContext withDeadline(Duration time) {
    if (time.isNegative() || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a deadline is up to a day, found " + time);
    }
    return new EvaluationContext(now, request, facts, maxSteps, time, errors);
  }

  /** With another treatment of error findings. */
  public EvaluationContext withErrors(ErrorTreatment treatment) {
    return new EvaluationContext(now, request, facts, maxSteps, deadline, treatment);
  }

  /** The time of the evaluation. */
  public Optional<Instant> now() {
    return Optional.ofNullable(now);
  }

  /** What the enforcement point adds, as a value; null's value where it adds nothing. */
  public Value request() {
    return HostValues.valueOf(request);
  }

  /** What the host vouches for; null's value where it gives no facts. */
  public Value facts() {
    return facts;
  }

  long maxSteps() {
    return maxSteps;
  }

  Optional<Duration> deadline() {
    return Optional.ofNullable(deadline);
  }

  ErrorTreatment errors() {
    return errors;
  }
}
