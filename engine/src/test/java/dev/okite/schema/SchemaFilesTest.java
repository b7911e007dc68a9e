package dev.okite.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okite.Binding;
import dev.okite.Compilation;
import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.Okite;
import dev.okite.PolicyCache;
import dev.okite.PolicyLinks;
import dev.okite.PolicySet;
import dev.okite.PolicySource;
import dev.okite.Session;
import dev.okite.SessionChange;
import dev.okite.diagnostic.Diagnostic;
import dev.okite.finding.Finding;
import dev.okite.session.Answer;
import dev.okite.source.Source;
import dev.okite.syntax.binary.TreeWriter;
import dev.okite.syntax.parse.ParseLimits;
import dev.okite.syntax.parse.PolicyParser;
import dev.okite.typing.FieldProposal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the engine makes of schemas that policies declare, wherever policies are compiled. */
class SchemaFilesTest {
  private static final Okite OKITE = Okite.builder().schemaFiles(ExampleSchemas.FILES).build();

  private static final String POLICY =
      """
      module m
      schema "app.json" {kind: "App"}
      policy p {
        match resource.kind == "App"
        rule r {
          severity low
          deny when resource.team == "a"
        }
      }
      """;
  private static final String WRONG = POLICY.replace("resource.team", "resource.taem");
  private static final String NO_SUCH_FIELD = "`resource.taem`: no such field in App";

  private static final byte[] DOCUMENT = "kind: App\ntaem: a\n".getBytes(StandardCharsets.UTF_8);

  private static PolicySource source(String text) {
    return PolicySource.text("m.okite", text);
  }

  @Test
  void withoutFiles_theDeclarationIsAnError() {
    assertThat(Okite.create().compile(source(POLICY)).diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(
            "`app.json` cannot be read: whoever compiles these policies gives no files of schemas");
  }

  @Test
  void withoutDeclaration_noFileIsRead() {
    AtomicInteger reads = new AtomicInteger();
    Okite okite =
        Okite.builder()
            .schemaFiles(
                (from, file) -> {
                  reads.incrementAndGet();
                  return Optional.empty();
                })
            .build();
    PolicySet policies = okite.compile(source(POLICY.replaceAll("schema .*\n", ""))).orThrow();
    assertThat(policies.declaredSchemas()).isSameAs(SchemaCatalog.EMPTY);
    assertThat(reads).hasValue(0);
  }

  @Test
  void documents_areHeldAgainstWhatPoliciesDeclare() {
    PolicySet policies = OKITE.compile(source(POLICY)).orThrow();
    assertThat(policies.declaredSchemas().documents())
        .extracting(DocumentType::name)
        .containsExactly("App");
    assertThat(
            policies
                .bind(Binding.all().validating(policies.declaredSchemas()))
                .evaluate(
                    Documents.yaml("app.yaml", DOCUMENT).documents(), EvaluationContext.empty())
                .findings())
        .extracting(Finding::message)
        .containsExactly("`taem`: no such field in App; did you mean `team`?");
  }

  @Test
  void moreThanAHundredAreRefused() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= 100; i++) {
      text.append("schema \"app.json\" {kind: \"App").append(i).append("\"}\n");
    }
    assertThat(OKITE.compile(source(text.toString())).diagnostics())
        .extracting(Diagnostic::toString, Diagnostic::message)
        .hasSize(1)
        .first()
        .asString()
        .contains("found one schema more than the 100 that policies can declare together");
  }

  @Test
  void cache_keepsNothingThatDependsOnFiles() {
    PolicyCache cache = new PolicyCache(OKITE, 100_000);
    Compilation first = cache.compile(List.of(source(POLICY)));
    assertThat(first.policies()).isPresent();
    assertThat(cache.compile(List.of(source(POLICY)))).isNotSameAs(first);
    assertThat(cache.size()).isZero();
  }

  @Test
  void tree_carriesTheDeclaration() {
    byte[] tree =
        TreeWriter.write(
            PolicyParser.parse(Source.of("m.okite", WRONG), ParseLimits.DEFAULTS).file(),
            WRONG.getBytes(StandardCharsets.UTF_8));
    assertThat(OKITE.compile(source(WRONG).withTree(tree)).diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(NO_SUCH_FIELD);
  }

  @Test
  void links_refuseTheDeclaration() {
    assertThatThrownBy(() -> PolicyLinks.of(OKITE, List.of(source(POLICY))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("schemas cannot be written: they are read where policies are compiled");
  }

  @Test
  void assistant_knowsTheFields() {
    String open = POLICY.replace("resource.team", "resource.");
    assertThat(
            OKITE
                .assistant(List.of(source(open)))
                .fields("m.okite", open.indexOf("resource. ") + "resource.".length()))
        .extracting(FieldProposal::name)
        .containsExactly("kind", "apiVersion", "x-format", "team", "tier");
  }

  @Test
  void session_holdsWhatIsLoadedAndAskedAgainstIt() {
    Session session = Session.of(OKITE);
    assertThat(session.load(List.of(source(WRONG)), List.of()).diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(NO_SUCH_FIELD);
    Session loaded = session.load(List.of(source(POLICY)), List.of()).session().orElseThrow();
    Answer answer =
        loaded.type(
            loaded.read("<entry>", "resource.taem"),
            Documents.yaml("app.yaml", DOCUMENT).documents().get(0));
    assertThat(answer.diagnostics()).extracting(Diagnostic::message).containsExactly(NO_SUCH_FIELD);
    assertThat(loaded.reset().policies().declaredSchemas().documents()).hasSize(1);
  }

  @Test
  void session_takesNoDeclarationThatIsEntered() {
    Session session = Session.of(OKITE);
    SessionChange change =
        session.declare(session.read("<entry>", "schema \"app.json\" {kind: \"App\"}"));
    assertThat(change.session()).isEmpty();
    assertThat(change.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(
            "the file of a schema lies beside that of the policy, and what is entered stands in none");
  }
}
