package dev.okite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.Parameter;
import dev.okite.document.Place;
import dev.okite.document.ReadResult;
import dev.okite.finding.Action;
import dev.okite.finding.Finding;
import dev.okite.type.Type;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.IntValue;
import dev.okite.value.ListValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a host adds to the language and to an evaluation, and what it gets back. */
class HostTest {
  private static final Builtin SHOUT =
      new Builtin(
          "shout",
          List.of(Parameter.of("text", Type.STRING)),
          Type.STRING,
          "The text, louder.",
          (arguments, context) -> {
            if (((StringValue) arguments[0]).value().isEmpty()) {
              throw new IllegalStateException("nothing to shout");
            }
            return StringValue.of(((StringValue) arguments[0]).value() + "!");
          });

  private static PolicySet compile(String text) {
    return Okite.builder()
        .function(SHOUT)
        .constant("team", Map.of("name", "blue"))
        .build()
        .compile(PolicySource.text("h.okite", text))
        .orThrow();
  }

  @Test
  void functionsAndConstantsOfTheHostCanBeCalled() {
    PolicySet policies = compile("module h\ndef greet(x: string) = shout(\"{team.name} {x}\")");
    assertThat(policies.functions()).containsExactly("h.greet");
    assertThat(policies.call("h.greet", EvaluationContext.empty(), "hi"))
        .isEqualTo(StringValue.of("blue hi!"));
  }

  @Test
  void aFunctionOfTheHostThatThrowsFailsTheCallAlone() {
    PolicySet policies = compile("module h\ndef greet(x) = shout(x)");
    assertThatThrownBy(() -> policies.call("h.greet", EvaluationContext.empty(), ""))
        .isInstanceOfSatisfying(
            EvaluationFailure.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.HOST_FAILURE))
        .hasMessage("the host's function `shout` failed: nothing to shout");
  }

  @Test
  void callsOfWhatIsNotThereSayWhatIs() {
    PolicySet policies = compile("module h\ndef greet(x: string) = x");
    EvaluationContext context = EvaluationContext.empty();
    assertThatThrownBy(() -> policies.call("h.gret", context, "a"))
        .hasMessage("there is no function `h.gret`; did you mean `h.greet`?");
    assertThatThrownBy(() -> policies.call("h.greet", context))
        .hasMessage("`h.greet` takes 1 arguments, found 0");
    assertThatThrownBy(() -> policies.call("h.greet", context, 3))
        .isInstanceOf(EvaluationFailure.class)
        .hasMessage("`x` is declared as string, found int");
  }

  @Test
  void clockAndRequestAreWhatTheHostSays() {
    PolicySet policies =
        compile(
            """
            module h
            def seen() = "{request.user.name} {now}"
            """);
    EvaluationContext context =
        EvaluationContext.at(Instant.parse("2027-01-02T03:04:05Z"))
            .withRequest(Map.of("user", Map.of("name", "ada")));
    assertThat(policies.call("h.seen", context).render()).isEqualTo("ada 2027-01-02T03:04:05Z");
    assertThatThrownBy(() -> policies.call("h.seen", EvaluationContext.empty()))
        .isInstanceOfSatisfying(
            EvaluationFailure.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NO_CLOCK));
  }

  @Test
  void aFunctionSeesTheDocumentsThatItIsGivenAndTheirPlaces() {
    PolicySet policies =
        compile("module h\ndef named(k) = [d.metadata.name for d in inventory where d.kind == k]");
    ReadResult read =
        Documents.yaml("a.yaml", "kind: Pod\nmetadata: {name: web}\n".getBytes(UTF_8));
    Value names = policies.call("h.named", read.documents(), EvaluationContext.empty(), "Pod");
    assertThat(names.render()).isEqualTo("[\"web\"]");
    assertThat(Place.of(((ListValue) names).get(0))).hasToString("a.yaml:2:18");
    assertThat(policies.call("h.named", EvaluationContext.empty(), "Pod").render()).isEqualTo("[]");
  }

  @Test
  void aFunctionIsCalledAgainWithOtherArgumentsAndAnotherRequest() {
    PolicySet policies =
        compile(
            """
            module h
            let suffixes = [suffix for suffix in ["?", "!"]]
            def greet(x: string) = "{request.word} {x}{suffixes[1]}"
            """);
    EvaluationContext context = EvaluationContext.empty();
    for (String word : List.of("hello", "bye")) {
      EvaluationContext saying = context.withRequest(Map.of("word", word));
      assertThat(policies.call("h.greet", saying, "ada").render()).isEqualTo(word + " ada!");
      assertThat(policies.call("h.greet", saying, "bob").render()).isEqualTo(word + " bob!");
    }
  }

  @Test
  void requestIsGivenBackAsAValue() {
    EvaluationContext context = EvaluationContext.empty();
    assertThat(context.request()).isEqualTo(NullValue.ABSENT);
    assertThat(context.withRequest(Map.of("user", "ada")).request().render())
        .isEqualTo("{\"user\": \"ada\"}");
  }

  @Test
  void factsAreWhatTheHostVouchesForAndStayInEveryFurtherContext() {
    EvaluationContext context = EvaluationContext.empty();
    assertThat(context.facts()).isEqualTo(NullValue.ABSENT);
    EvaluationContext knowing =
        context
            .withFacts(Map.of("verified", Map.of("sha256:a", List.of("ci"))))
            .withNow(Instant.EPOCH)
            .withRequest("r")
            .withMaxSteps(1000)
            .withDeadline(Duration.ofHours(1))
            .withErrors(EvaluationContext.ErrorTreatment.REPORT);
    assertThat(knowing.facts().render()).isEqualTo("{\"verified\": {\"sha256:a\": [\"ci\"]}}");
    assertThat(knowing.request().render()).isEqualTo("r");
    PolicySet policies = compile("module h\ndef by(digest) = facts.verified[digest].first");
    assertThat(policies.call("h.by", knowing, "sha256:a").render()).isEqualTo("ci");
    assertThat(policies.call("h.by", context, "sha256:a")).isEqualTo(NullValue.ABSENT);
    assertThatThrownBy(() -> context.withFacts(new Object()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void findingsThatAHostPutsTogetherComeToADecision() {
    Report report =
        compile("module h\npolicy p { rule r { deny when resource.x } }")
            .bind(Binding.all())
            .evaluate(Documents.of("d", Map.of("x", true)), EvaluationContext.empty());
    Finding denied = report.findings().get(0).withMessage("x is set (twice)");
    Finding warned = denied.withAction(Action.WARN);
    EvaluationContext context = EvaluationContext.empty();
    assertThat(denied.message()).isEqualTo("x is set (twice)");
    assertThat(Report.of(List.of(denied), 1, 1, 1, List.of(), context).decision())
        .isEqualTo(Decision.BLOCKED);
    assertThat(Report.of(List.of(warned), 1, 1, 1, List.of(), context).decision())
        .isEqualTo(Decision.PASSED);
    assertThat(Report.of(List.of(), 1, 1, 0, List.of(), context).decision())
        .isEqualTo(Decision.NOTHING_EVALUATED);
  }

  private static final String COSTLY =
      """
      module h
      policy p {
        rule costly {
          deny when any a in range(0, 1000): any b in range(0, 1000): any c in range(0, 1000): a + b + c < resource.x
        }
        rule after {
          for a in range(0, 10)
          deny when a == 20
        }
      }
      """;

  @Test
  void aSpentBudgetIsAnErrorOfThisRuleAndThoseAfterIt() {
    Report report =
        compile(COSTLY)
            .bind(Binding.all())
            .evaluate(
                Documents.of("d", Map.of("x", -1)), EvaluationContext.empty().withMaxSteps(50_000));
    assertThat(report.findings())
        .extracting(f -> f.rule().name(), f -> f.error().orElseThrow().code())
        .containsExactly(tuple("h.p.costly", ErrorCode.STEP_LIMIT));
    assertThat(report.decision()).isEqualTo(Decision.BLOCKED);
  }

  @Test
  void aPassedDeadlineIsAnError_andTheHostChoosesWhatErrorsMean() {
    EvaluationContext context =
        EvaluationContext.empty()
            .withMaxSteps(Long.MAX_VALUE)
            .withDeadline(Duration.ofMillis(20))
            .withErrors(EvaluationContext.ErrorTreatment.REPORT);
    Report report =
        compile(COSTLY).bind(Binding.all()).evaluate(Documents.of("d", Map.of("x", -1)), context);
    assertThat(report.findings().get(0).error().orElseThrow().code())
        .isEqualTo(ErrorCode.TIME_LIMIT);
    assertThat(report.decision()).isEqualTo(Decision.PASSED);
  }

  @Test
  void whereNothingRan_nothingPassed() {
    Report report =
        compile(
                """
                policy p {
                 match resource.kind == "Pod"
                 rule r {
                 deny when resource.a
                 }
                }""")
            .bind(Binding.all())
            .evaluate(Documents.of("d", Map.of("kind", "Job")), EvaluationContext.empty());
    assertThat(report.decision()).isEqualTo(Decision.NOTHING_EVALUATED);
    assertThat(report.passed()).isFalse();
  }

  @Test
  void whatDoesNotCompileSaysWhyWithItsSourceLine() {
    assertThatThrownBy(() -> compile("policy p {\n  rule r {\n    deny when resorce.a\n  }\n}"))
        .isInstanceOf(PolicyCompilationException.class)
        .hasMessageContaining("deny when resorce.a")
        .hasMessageContaining("did you mean `resource`?");
  }

  @Test
  void aFunctionOfTheHostThatBreaksItsWordFailsTheCallAlone() {
    Builtin liar =
        new Builtin(
            "liar", List.of(), Type.STRING, "Says it gives text.", (a, c) -> IntValue.of(1));
    PolicySet policies =
        Okite.builder()
            .function(liar)
            .build()
            .compile(PolicySource.text("h.okite", "module h\ndef f() = liar()"))
            .orThrow();
    assertThatThrownBy(() -> policies.call("h.f", EvaluationContext.empty()))
        .hasMessage("the host's function `liar` is declared to give string, and gave int");
  }

  @Test
  void constantsOfTheHostAreNamesThatPoliciesCanSpeakOf() {
    for (String name : List.of("resource", "now", "it", "deny", "a-b", "1a", "", "true", "a.b")) {
      assertThatThrownBy(() -> Okite.builder().constant(name, 1))
          .as(name)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(Okite.builder().constant("policy", 1).build()).isNotNull();
  }

  @Test
  void aRuleThatFindsTooMuchEndsWithAnError() {
    BoundPolicies policies =
        compile(
                """
                policy p {
                 rule r {
                 for x in range(0, 20000)
                 deny when x >= 0
                 }
                 rule s { deny when resource.bad }
                }""")
            .bind(Binding.all().verified());
    Report report =
        policies.evaluate(Documents.of("d", Map.of("bad", true)), EvaluationContext.empty());
    assertThat(report.findings()).hasSize(10_002);
    assertThat(report.findings().get(10_000).error().orElseThrow().code())
        .isEqualTo(ErrorCode.SIZE_LIMIT);
    assertThat(report.findings().get(10_001).rule().name()).endsWith("p.s");
  }

  @Test
  void limitsAreSensible() {
    EvaluationContext context = EvaluationContext.empty();
    assertThatThrownBy(() -> context.withMaxSteps(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> context.withDeadline(Duration.ofSeconds(Long.MAX_VALUE)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
