package dev.okite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.internal.shape.CatalogFile;
import dev.okite.session.Answer;
import dev.okite.session.Declared;
import dev.okite.testing.ExpressionValue;
import dev.okite.type.Type;
import dev.okite.value.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Declarations one by one, and expressions in their midst. */
class SessionTest {
  private static final List<Document> DOCUMENTS =
      Documents.yaml(
              "pods.yaml",
              """
              kind: Pod
              spec: {containers: [{name: app}]}
              ---
              kind: Service
              """
                  .getBytes(StandardCharsets.UTF_8))
          .documents();

  private static final byte[] DEPLOYMENT =
      "{apiVersion: apps/v1, kind: Deployment, spec: {replicas: 2}}"
          .getBytes(StandardCharsets.UTF_8);

  private static final String WRONG_RULE =
      " match resource.kind == \"Deployment\" rule r { deny when resource.spec.replica == 1 } ";

  private static final PolicySource POLICIES =
      PolicySource.text(
          "policies.okite",
          """
          module example.pods
          def named(pod, name: string) -> bool = any c in pod.spec.containers: c.name == name
          let most = 3
          policy careful { rule r { deny when resource.spec.privileged } }
          """);

  @Test
  void value_ofDocumentHasItsPlace() {
    Answer answer = ask(session(), "resource.spec.containers[0].name");
    assertThat(answer.value()).map(Object::toString).contains("app");
    assertThat(answer.place()).map(Place::toString).contains("pods.yaml:2:28");
    assertThat(answer.place()).map(Place::pointer).contains("/spec/containers/0/name");
    assertThat(answer.steps()).isPositive();
  }

  @Test
  void value_thatIsMissingHasThePlaceWhereItWouldBe() {
    Answer answer = ask(session(), "resource.spec.volumes");
    assertThat(answer.place()).map(Place::missing).contains(true);
    assertThat(answer.place()).map(Place::pointer).contains("/spec/volumes");
  }

  @Test
  void value_thatIsComputedHasNoPlace() {
    assertThat(ask(session(), "resource.kind == \"Pod\"").place()).isEmpty();
  }

  @Test
  void let_thatLooksAtTheDocumentIsSeenByLetsAndRulesAndNotByFunctions() {
    Session session =
        declare(
            session(),
            "let spec = resource.spec",
            "let first = spec.containers.first",
            "rule app { deny when first.name == \"app\" }");
    assertThat(ask(session, "first.name").value()).map(Object::toString).contains("app");
    Report report =
        session
            .policies()
            .bind(Binding.of(Session.POLICY))
            .evaluate(DOCUMENTS, EvaluationContext.empty());
    assertThat(report.findings()).extracting(f -> f.rule().name()).containsExactly("session.app");
    assertThat(errors(session, "def f() = first.name"))
        .extracting(Diagnostic::message)
        .containsExactly("`first` is not declared");
  }

  @Test
  void let_thatDoesNotIsAConstantThatFunctionsSee() {
    Session session = declare(session(), "let limit = 2", "def over(n) = n > limit");
    assertThat(ask(session, "over(3)").value()).map(Object::toString).contains("true");
    Session replaced = declare(session, "let limit = 5");
    assertThat(ask(replaced, "over(3)").value()).map(Object::toString).contains("false");
    assertThat(ask(session, "over(3)").value()).map(Object::toString).contains("true");
  }

  @Test
  void declaration_ofTheSameNameTakesThePlaceOfTheEarlierOne() {
    Session session = declare(session(), "def f(x) = x", "rule r { deny when f(1) == 2 }");
    Session replaced = declare(session, "let f = 1 rule r { deny when resource.n == f }");
    assertThat(replaced.declared())
        .extracting(Declared::kind)
        .containsExactly(Declared.Kind.LET, Declared.Kind.RULE);
  }

  @Test
  void change_thatBreaksAnEarlierDeclarationIsNone() {
    Session session = declare(session(), "def f(x) = x", "def g(x) = f(x)");
    assertThat(errors(session, "def f(x, y) = x"))
        .extracting(d -> d.span().source().name())
        .containsExactly("def g(x) = f(x)");
  }

  @Test
  void import_namesWhatIsInAModule() {
    Session session = declare(session(), "import example.pods");
    assertThat(ask(session, "pods.named(resource, \"app\")").value())
        .map(Object::toString)
        .contains("true");
    assertThat(session.membersOf("pods"))
        .containsEntry("named", "named(pod, name: string) -> bool")
        .containsEntry("most", "most");
    assertThat(session.modules()).containsExactly("example.pods");
  }

  @Test
  void policies_thatAreLoadedTakeThePlaceOfThoseOfTheLibrary() {
    PolicySource mine = PolicySource.text("mine.okite", "module example.pods let most = 9");
    SessionChange change = session().load(List.of(mine), List.of(POLICIES));
    Session session = declare(change.session().orElseThrow(), "import example.pods");
    assertThat(ask(session, "pods.most").value()).map(Object::toString).contains("9");
  }

  @Test
  void reset_keepsThePolicies() {
    Session session = declare(session(), "let a = 1").reset();
    assertThat(session.declared()).isEmpty();
    assertThat(session.policies().policies())
        .extracting(PolicyDescription::name)
        .containsExactly("example.pods.careful");
  }

  @Test
  void expression_thatNeedsADocumentIsRefusedWithoutOne() {
    Session session = declare(session(), "let kind = resource.kind");
    assertThat(ask(session, "kind == \"Pod\"", null).isRefused()).isTrue();
    assertThat(ask(session, "inventory.count", null).value()).map(Object::toString).contains("2");
  }

  @Test
  void type_isWhatTheCheckerKnows() {
    Session session = declare(session(), "let kinds = [resource.kind]");
    assertThat(session.type(session.read("q", "kinds"), null).type()).isEqualTo(Type.LIST);
    assertThat(session.type(session.read("q", "1 + \"\""), null).isRefused()).isTrue();
    assertThat(session.type(session.read("q", "let a = 1"), null).isRefused()).isTrue();
  }

  @Test
  void parts_areTold() {
    Session session = session();
    Answer answer =
        session.evaluate(
            session.read("q", "resource.kind == \"Pod\""),
            DOCUMENTS,
            DOCUMENTS.get(0),
            EvaluationContext.empty(),
            true);
    assertThat(answer.parts()).extracting(ExpressionValue::text).contains("\"Pod\"", "true");
  }

  @Test
  void steps_areLimited() {
    Session session = session();
    Answer answer =
        session.evaluate(
            session.read("q", "count(x in range(0, 1000) where x > 1)"),
            DOCUMENTS,
            null,
            EvaluationContext.empty().withMaxSteps(100),
            false);
    assertThat(answer.error()).map(e -> e.code()).contains(ErrorCode.STEP_LIMIT);
    assertThat(answer.value()).isEmpty();
  }

  @Test
  void evaluation_withADeadlineCanBeInterrupted() {
    Session session = session();
    EvaluationContext patient = EvaluationContext.empty().withDeadline(Duration.ofHours(1));
    Thread.currentThread().interrupt();
    Answer answer = session.evaluate(session.read("q", "1 + 1"), DOCUMENTS, null, patient, false);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(answer.error()).map(e -> e.message()).contains("the evaluation was interrupted");
  }

  @Test
  void nesting_isLimitedInQuestionsToo() {
    Session session = declare(session(), "let a0 = 1");
    for (int i = 1; i <= 8; i++) {
      session = declare(session, "let a" + i + " = " + chain("a" + (i - 1)));
    }
    assertThat(ask(session, "a8").value()).isPresent();
    assertThat(ask(session, chain(chain("a8"))).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.TOO_DEEP);
  }

  @Test
  void paths_areHeldAgainstSchemas() {
    Session session = Session.of(Okite.builder().schemas(CatalogFile.read()).build());
    List<Document> documents = Documents.yaml("web.yaml", DEPLOYMENT).documents();
    assertThat(codes(session.declare(session.read("d", "let x = resource.spec.replica + 1"))))
        .as("a document of another type may have it")
        .isEmpty();
    session = declare(session, "let spec = resource.spec", "def most(of) = of.replicas > 3");
    for (String wrong :
        List.of(
            "resource.spec.replica", "spec.replica", "spec.replicas == \"3\"", "most(resource)")) {
      Answer answer =
          session.evaluate(
              session.read("q", wrong),
              documents,
              documents.get(0),
              EvaluationContext.empty(),
              false);
      assertThat(answer.isRefused()).as(wrong).isTrue();
      assertThat(session.type(session.read("q", wrong), documents.get(0)).diagnostics())
          .as(wrong)
          .extracting(Diagnostic::message)
          .isEqualTo(answer.diagnostics().stream().map(Diagnostic::message).toList())
          .isNotEmpty();
    }
    assertThat(ask(session, "resource.spec.replica").isRefused())
        .as("nothing is known of the other document")
        .isFalse();
    assertThat(codes(session.declare(session.read("d", "policy p {" + WRONG_RULE + "}"))))
        .containsExactly(DiagnosticCode.UNKNOWN_FIELD);
    assertThat(
            codes(
                session.load(
                    List.of(PolicySource.text("p", "policy p {" + WRONG_RULE + "}")), List.of())))
        .containsExactly(DiagnosticCode.UNKNOWN_FIELD);
  }

  private static List<DiagnosticCode> codes(SessionChange change) {
    return change.diagnostics().stream().filter(Diagnostic::isError).map(Diagnostic::code).toList();
  }

  /** An expression that nests its operand so deeply that a few of them are too many. */
  private static String chain(String operand) {
    return operand + " + 1".repeat(45);
  }

  private static Session session() {
    return Session.of(Okite.create()).load(List.of(POLICIES), List.of()).session().orElseThrow();
  }

  private static Session declare(Session session, String... texts) {
    Session current = session;
    for (String text : texts) {
      SessionChange change = current.declare(current.read(text, text));
      assertThat(change.diagnostics()).as(text).isEmpty();
      current = change.session().orElseThrow();
    }
    return current;
  }

  private static List<Diagnostic> errors(Session session, String text) {
    SessionChange change = session.declare(session.read(text, text));
    assertThat(change.session()).isEmpty();
    return change.diagnostics();
  }

  private static Answer ask(Session session, String text) {
    return ask(session, text, DOCUMENTS.get(0));
  }

  private static Answer ask(Session session, String text, @Nullable Document current) {
    return session.evaluate(
        session.read("q", text), DOCUMENTS, current, EvaluationContext.empty(), false);
  }
}
