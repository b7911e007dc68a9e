package dev.okite.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Binding;
import dev.okite.BoundPolicies;
import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.Okite;
import dev.okite.PolicySet;
import dev.okite.PolicySource;
import dev.okite.document.Document;
import dev.okite.finding.RuleDescription;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Explanations as people read them: of each file of policies every rule on every document of {@code
 * pods.yaml}, in a file of expected text. With {@code -Dokite.rewrite=true} that is written anew.
 */
class ExplanationCasesTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("basedir", "."))
          .resolve("src/test/resources/dev/okite/explanation/cases");

  private static final EvaluationContext CONTEXT =
      EvaluationContext.at(Instant.parse("2027-01-15T12:00:00Z"));

  @ParameterizedTest
  @ValueSource(strings = {"steps", "expressions", "errors", "waived", "inventory"})
  void explanation_readsAsWrittenDown(String name) throws IOException {
    PolicySet policies = compile(name);
    BoundPolicies bound = policies.bind(Binding.all());
    StringBuilder text = new StringBuilder();
    for (RuleDescription rule : policies.policies().get(0).rules()) {
      for (Explanation each : bound.explain(rule.name(), documents(), CONTEXT, Focus.ALL)) {
        text.append(ExplanationText.of(each)).append('\n');
      }
    }
    Path expected = FOLDER.resolve(name + ".txt");
    if (Boolean.getBoolean("okite.rewrite")) {
      Files.writeString(expected, text);
    }
    assertThat(text).hasToString(Files.readString(expected));
  }

  @Test
  void focus_choosesDocumentAndElement() throws IOException {
    List<Document> documents = documents();
    Focus focus = Focus.on(documents.get(0)).at("/spec/containers/1");
    BoundPolicies bound = compile("steps").bind(Binding.all());
    List<Explanation> explanations = bound.explain("steps.fires", documents, CONTEXT, focus);
    assertThat(explanations).hasSize(1);
    assertThat(ExplanationText.of(explanations.get(0)))
        .contains("c = {\"name\": \"log\", …}")
        .doesNotContain("c = {\"name\": \"app\", …}");
  }

  @Test
  void elements_areBounded() throws IOException {
    String many = "kind: Pod\nspec: {containers: [" + "{name: a}, ".repeat(500) + "]}\n";
    BoundPolicies bound = compile("steps").bind(Binding.all());
    Explanation explanation = bound.explain("steps.fires", read(many), CONTEXT, Focus.ALL).get(0);
    assertThat(explanation.isComplete()).isFalse();
    assertThat(ExplanationText.of(explanation)).contains("… and 495 more").hasLineCount(20);
  }

  @Test
  void loops_thatNestAreBounded() {
    String loops =
        IntStream.range(0, 6)
            .mapToObj(i -> "for x" + i + " in resource.items\n")
            .collect(Collectors.joining());
    String policy = "policy p { rule r {\n" + loops + "deny when x0 == 7 and x5 == 7 } }";
    BoundPolicies bound =
        Okite.create()
            .compile(List.of(PolicySource.text("p.okite", policy)))
            .orThrow()
            .bind(Binding.all());
    for (String items : List.of("[1, 2, 3, 4, 5]", "[7, 7, 7, 1]")) {
      Explanation explanation =
          bound.explain("p.r", read("items: " + items), CONTEXT, Focus.ALL).get(0);
      assertThat(explanation.isComplete()).isFalse();
      assertThat(ExplanationText.of(explanation).lines().count()).isLessThan(3000);
    }
  }

  private static PolicySet compile(String name) throws IOException {
    String text = Files.readString(FOLDER.resolve(name + ".okite"));
    return Okite.create().compile(List.of(PolicySource.text(name + ".okite", text))).orThrow();
  }

  private static List<Document> documents() throws IOException {
    return read(Files.readString(FOLDER.resolve("pods.yaml")));
  }

  private static List<Document> read(String yaml) {
    return Documents.yaml("pods.yaml", yaml.getBytes(StandardCharsets.UTF_8)).documents();
  }
}
