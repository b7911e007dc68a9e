package dev.okite.internal.reference;

import dev.okite.document.Document;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.Resolutions;
import dev.okite.internal.check.Symbol;
import dev.okite.internal.eval.EvaluationInput;
import dev.okite.internal.eval.EvaluationLimits;
import dev.okite.internal.eval.Failures;
import dev.okite.value.ListValue;
import dev.okite.value.TimeValue;
import dev.okite.value.Value;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What all rules that run over one document see, or all rules of a policy over the inventory: the
 * names of spec 7.7, the constants, and the budget that they share.
 */
final class Run {
  private final Resolutions resolutions;
  private final EvaluationInput input;
  private final @Nullable Document document;
  private final Budget budget;
  private final EvaluationListener listener;
  private final Map<Symbol.Constant, Thunk> constants = new HashMap<>();

  /** A run over {@code document}; over the inventory if that is null. */
  Run(CheckedProgram program, EvaluationInput input, @Nullable Document document) {
    this(program, input, document, EvaluationListener.NONE);
  }

  /** A run that {@code listener} hears. */
  Run(
      CheckedProgram program,
      EvaluationInput input,
      @Nullable Document document,
      EvaluationListener listener) {
    this.listener = listener;
    this.resolutions = program.resolutions();
    this.input = input;
    this.document = document;
    this.budget = new Budget(document == null ? overInventory(input) : input.limits());
  }

  private static EvaluationLimits overInventory(EvaluationInput input) {
    EvaluationLimits limits = input.limits();
    return new EvaluationLimits(limits.overInventory(input.documents().size()), limits.deadline());
  }

  Resolutions resolutions() {
    return resolutions;
  }

  EvaluationListener listener() {
    return listener;
  }

  Budget budget() {
    return budget;
  }

  /** The document under evaluation; empty in a run over the inventory. */
  Optional<Document> document() {
    return Optional.ofNullable(document);
  }

  /** What one of the names of spec 7.7 shows: the root of the document, or nothing (spec 9.2). */
  Shown context(Symbol.Context name) {
    return switch (name) {
      case RESOURCE -> Shown.itself(document().orElseThrow().value());
      case INVENTORY -> Shown.nothing(inventory());
      case REQUEST -> Shown.nothing(input.request());
      case FACTS -> Shown.nothing(input.facts());
      case NOW -> Shown.nothing(now());
    };
  }

  /**
   * A constant, evaluated at most once in this run. Not once in the whole evaluation: it counts
   * against the budget of the document that asks for it.
   */
  Environment.Binding constant(Symbol.Constant constant) {
    return constants.computeIfAbsent(
        constant,
        c ->
            new Thunk(
                c.name(),
                c.declaredType(),
                c.value(),
                new Expressions(this, PolicyScope.NONE, Environment.EMPTY)));
  }

  private Value inventory() {
    return ListValue.of(input.documents().stream().map(Document::value).toList());
  }

  private Value now() {
    Instant now = input.now();
    if (now == null) {
      throw Failures.noClock();
    }
    return TimeValue.of(now);
  }
}
