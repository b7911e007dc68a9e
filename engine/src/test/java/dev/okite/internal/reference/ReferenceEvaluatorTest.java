package dev.okite.internal.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.finding.Finding;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.eval.EvaluationInput;
import dev.okite.internal.eval.EvaluationResult;
import dev.okite.internal.eval.ExceptionConditions;
import dev.okite.source.Position;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.IntValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceEvaluatorTest {
  @Test
  void callsAFunction() {
    assertThat(call("def f(a, b: int) = a * b", IntValue.of(6), IntValue.of(7)))
        .isEqualTo(IntValue.of(42));
  }

  @Test
  void anArgumentOfAnotherTypeFailsWhereItIsUsed() {
    assertThat(call("def f(a: int) = 1", StringValue.of("text"))).isEqualTo(IntValue.of(1));
    assertThat(failure("def f(a: int) = a", StringValue.of("text")).text())
        .isEqualTo("`a` is declared as int, found string");
  }

  @Test
  void aResultOfAnotherTypeFails() {
    assertThat(failure("module m def f(a) -> list<int> = a", StringValue.of("text")).text())
        .isEqualTo("the result of `m.f` is declared as list<int>, found string");
  }

  @Test
  void nowFailsWithoutAClock() {
    CheckedProgram program = Programs.of("def f() = now");
    EvaluationInput clockless =
        new EvaluationInput(
            List.of(),
            NullValue.ABSENT,
            NullValue.ABSENT,
            null,
            Programs.input(List.of()).limits());
    EvaluationFailure failure =
        catchThrowableOfType(
            EvaluationFailure.class,
            () ->
                new ReferenceEvaluator(program, List.of())
                    .call(program.functions().values().iterator().next(), List.of(), clockless));
    assertThat(failure.code()).isEqualTo(ErrorCode.NO_CLOCK);
  }

  @Test
  void anExceptionAppliesWhereItsConditionHolds() {
    CheckedProgram program =
        Programs.of(
            """
            module m
            policy p { rule r { deny when resource.a } }
            exception sometimes {
              covers p.r when resource.on
              reason "why" owner platform expires 2027-06-30
            }
            exception always { covers p.r reason "why" owner platform expires 2027-06-30 }
            """);
    Document on = Programs.documents("{on: true}").get(0);
    Document off = Programs.documents("{a: 1}").get(0);
    Document broken = Programs.documents("{on: text}").get(0);
    ExceptionConditions conditions =
        new ReferenceEvaluator(program, List.of()).conditions(Programs.input(List.of()));
    assertThat(conditions.holds(program.exceptions().get(0), on, NullValue.ABSENT)).isTrue();
    assertThat(conditions.holds(program.exceptions().get(0), off, NullValue.ABSENT)).isFalse();
    assertThat(conditions.holds(program.exceptions().get(1), off, NullValue.ABSENT)).isTrue();
    assertThat(
            catchThrowableOfType(
                    EvaluationFailure.class,
                    () -> conditions.holds(program.exceptions().get(0), broken, NullValue.ABSENT))
                .code())
        .isEqualTo(ErrorCode.WRONG_TYPE);
  }

  @Test
  void countsHowOftenARuleRan() {
    String policy =
        """
        policy p {
          match resource.on
          rule a { deny when resource.a }
          rule b { match resource.never deny when resource.a }
        }
        """;
    assertThat(evaluate(policy, "{on: true}\n---\n{on: false}\n---\n{on: text}").evaluations())
        .as("both over the first document, neither over the second, both failed over the third")
        .isEqualTo(4);
  }

  @Test
  void whatIsMissingIsAtTheLineOfItsNearestAncestor() {
    Finding finding =
        evaluate(
                "policy p { rule r { require resource.spec.pod.name } }",
                "kind: Pod\nspec:\n  other: 1\n")
            .findings()
            .get(0);
    Place place = finding.place().orElseThrow();
    assertThat(place.pointer()).isEqualTo("/spec/pod/name");
    assertThat(place.missing()).isTrue();
    assertThat(place.start()).contains(new Position(2, 1));
  }

  @Test
  void evidenceNamesEachPlaceOnceAndAtMostAThousand() {
    String policy =
        """
        policy p { rule r { deny when count(x in resource.xs where x == resource.a) >= 0 } }
        """;
    StringBuilder yaml = new StringBuilder("a: 1\nxs:\n");
    yaml.append("- 1\n".repeat(3000));
    List<Place> evidence = evaluate(policy, yaml.toString()).findings().get(0).evidence();
    assertThat(evidence).hasSize(1000).doesNotHaveDuplicates();
    assertThat(evidence.subList(0, 4))
        .extracting(Place::pointer)
        .containsExactly("/xs", "/xs/0", "/a", "/xs/1");
    assertThat(evidence.get(999).pointer()).isEqualTo("/xs/997");
  }

  private static EvaluationResult evaluate(String policy, String yaml) {
    CheckedProgram program = Programs.of(policy);
    return new ReferenceEvaluator(program, Programs.policies(program, Map.of()))
        .evaluate(Programs.input(Programs.documents(yaml)));
  }

  private static Value call(String function, Value... arguments) {
    CheckedProgram program = Programs.of(function);
    return new ReferenceEvaluator(program, List.of())
        .call(
            program.functions().values().iterator().next(),
            List.of(arguments),
            Programs.input(List.of()));
  }

  private static EvaluationFailure failure(String function, Value... arguments) {
    return catchThrowableOfType(EvaluationFailure.class, () -> call(function, arguments));
  }
}
