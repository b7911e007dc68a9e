package dev.okite.internal.reference;

import dev.okite.document.Document;
import dev.okite.internal.check.CheckedException;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.ExceptionCondition;
import dev.okite.internal.eval.EvaluationInput;
import dev.okite.internal.eval.ExceptionConditions;
import dev.okite.syntax.Expr;
import dev.okite.value.Value;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The conditions of exceptions, as the language reference says (spec 11). */
final class ReferenceConditions implements ExceptionConditions {
  private final ReferenceEvaluator evaluator;
  private final CheckedProgram program;
  private final EvaluationInput input;
  private final IdentityHashMap<CheckedException, Run> runs = new IdentityHashMap<>();
  private @Nullable Document current;

  ReferenceConditions(ReferenceEvaluator evaluator, CheckedProgram program, EvaluationInput input) {
    this.evaluator = evaluator;
    this.program = program;
    this.input = input;
  }

  @Override
  public boolean holds(CheckedException exception, Document document, Value finding) {
    if (exception.condition().isEmpty()) {
      return true;
    }
    ExceptionCondition condition = exception.condition().get();
    Expressions expressions =
        outside(exception, document).with(condition.finding(), Shown.nothing(finding));
    return holds(condition.whole(), expressions);
  }

  @Override
  public boolean concerns(CheckedException exception, Document document) {
    return exception
        .condition()
        .flatMap(ExceptionCondition::ofDocument)
        .map(part -> holds(part, outside(exception, document)))
        .orElse(true);
  }

  @Override
  public boolean runs(Set<String> rules, Document document) {
    return Stream.of(evaluator.run(input, null), evaluator.run(input, document))
        .anyMatch(ran -> ran.stream().anyMatch(rules::contains));
  }

  private static boolean holds(Expr condition, Expressions expressions) {
    try {
      return expressions.condition(condition).holds();
    } catch (Failed failed) {
      throw failed.failure();
    }
  }

  private Expressions outside(CheckedException exception, Document document) {
    if (current != document) {
      current = document;
      runs.clear();
    }
    Run run = runs.computeIfAbsent(exception, e -> new Run(program, input, document));
    return new Expressions(run, PolicyScope.NONE, Environment.EMPTY);
  }
}
