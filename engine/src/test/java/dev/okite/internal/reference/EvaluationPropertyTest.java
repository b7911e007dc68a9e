package dev.okite.internal.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.document.Document;
import dev.okite.internal.check.CheckedFunction;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.eval.EvaluationInput;
import dev.okite.internal.eval.EvaluationResult;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds of every expression, whatever it says. */
class EvaluationPropertyTest {
  private static final String DOCUMENTS =
      """
      a: 1
      b: {a: text, b: [1, 2.5, null], c: true}
      xs: [{a: 1, b: [x]}, {a: 2}, 3, [4], null]
      text: "10.0.0.1"
      ---
      [1, {a: 2}]
      ---
      scalar
      """;

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aCallGivesAValueOrFailsAndDoesSoAgain(@ForAll("expressions") String expression) {
    Optional<CheckedProgram> program = Programs.ifValid("def f(a, b) = " + expression);
    Assume.that(program.isPresent());
    List<Document> documents = Programs.documents(DOCUMENTS);
    for (Document document : documents) {
      List<Value> arguments = List.of(document.value(), documents.get(0).value());
      assertThat(outcome(program.orElseThrow(), arguments))
          .isEqualTo(outcome(program.orElseThrow(), arguments));
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void anEvaluationNeverThrowsAndFindsTheSameAgain(@ForAll("expressions") String expression) {
    String policy =
        """
        policy p {
          let a = resource
          let b = inventory
          rule fails { require [%1$s] == [b] at %1$s see %1$s fix set resource.a = %1$s }
          rule iterates { for i in [%1$s, b] for j in i require j.a because "{i}" }
        }
        """
            .formatted(expression);
    Optional<CheckedProgram> program = Programs.ifValid(policy);
    Assume.that(program.isPresent());
    EvaluationInput input = Programs.input(Programs.documents(DOCUMENTS));
    ReferenceEvaluator evaluator =
        new ReferenceEvaluator(
            program.orElseThrow(), Programs.policies(program.orElseThrow(), Map.of()));
    EvaluationResult first = evaluator.evaluate(input);
    assertThat(evaluator.evaluate(input)).isEqualTo(first);
    assertThat(first.evaluations()).isEqualTo(6);
    assertThat(first.findings())
        .allSatisfy(
            finding ->
                assertThat(finding.place()).as("a finding on a document has a place").isPresent());
  }

  @Provide
  Arbitrary<String> expressions() {
    return expressions(3);
  }

  /** Operands are mostly paths, of which nothing is known before they are evaluated. */
  private static Arbitrary<String> expressions(int depth) {
    Arbitrary<String> paths =
        Arbitraries.of(
            "a", "b", "a.a", "a.b", "a.xs", "b.xs", "a.text", "b[0]", "a.b.b", "a.xs[0].b");
    Arbitrary<String> constants =
        Arbitraries.of("null", "1", "2.5", "'a'", "true", "[]", "[1, 'a']", "{a: 1}", "now");
    Arbitrary<String> leaves = Arbitraries.frequencyOf(Tuple.of(9, paths), Tuple.of(1, constants));
    if (depth == 0) {
      return leaves;
    }
    Arbitrary<String> inner = expressions(depth - 1);
    Arbitrary<String> one =
        Combinators.combine(
                Arbitraries.of(
                    "(%s).a",
                    "(%s).first",
                    "(%s).count",
                    "(%s)[*].a",
                    "(%s)[*].b[*]",
                    "not (%s)",
                    "-(%s)",
                    "(%s) is string",
                    "(%s) is list<int>",
                    "\"<{%s}>\"",
                    "[%s]",
                    "{k: %s}",
                    "has((%s).a)",
                    "length(%s)",
                    "lower(%s)",
                    "unique(%s)",
                    "version(%s)"),
                inner)
            .as(String::formatted);
    Arbitrary<String> two =
        Combinators.combine(
                Arbitraries.of(
                    "(%s) == (%s)",
                    "(%s) != (%s)",
                    "(%s) < (%s)",
                    "(%s) in (%s)",
                    "(%s) like (%s)",
                    "(%s) matches (%s)",
                    "(%s) and (%s)",
                    "(%s) or (%s)",
                    "(%s) + (%s)",
                    "(%s) ++ (%s)",
                    "(%s) ?? (%s)",
                    "(%s)[%s]",
                    "any x in %s: x == (%s)",
                    "all x, y in %s: x in (%s)",
                    "(%s where it == (%s))",
                    "[[x, %2$s] for x in %1$s]",
                    "{\"{x}\": y for x, y in %s where (%s) is any}",
                    "group(x by \"{%2$s}\" for x in %1$s)",
                    "first(x in %s where x != (%s))",
                    "one(x in %s where x == (%s))",
                    "count(x in %s where (%s) == x)",
                    "reach x from %s via %s"),
                inner,
                inner)
            .as(String::formatted);
    return Arbitraries.frequencyOf(Tuple.of(2, leaves), Tuple.of(3, one), Tuple.of(4, two));
  }

  private static String outcome(CheckedProgram program, List<Value> arguments) {
    CheckedFunction function = program.functions().values().iterator().next();
    EvaluationInput input = Programs.input(Programs.documents(DOCUMENTS));
    try {
      return new ReferenceEvaluator(program, List.of()).call(function, arguments, input).render();
    } catch (EvaluationFailure failure) {
      return failure.code() + " " + failure.text();
    }
  }
}
