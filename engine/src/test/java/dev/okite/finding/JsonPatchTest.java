package dev.okite.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Binding;
import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.Okite;
import dev.okite.PolicySource;
import dev.okite.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a patch does to make the fixes of a finding. */
class JsonPatchTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // Of what is there
        "{a: {b: 1}}           | fix remove resource.a.b                       | remove /a/b",
        "{a: {b: null}}        | fix remove resource.a.b                       | remove /a/b",
        "{a: {b: 1}}           | fix set resource.a.b = true                   | replace /a/b true",
        "{a: {b: null}}        | fix set resource.a.b = [1, {x: 2}]            | replace /a/b [1, {\"x\": 2}]",
        "{a: [1]}              | fix add 'x' to resource.a                     | add /a/- x",
        "{'a/b~c': 1}          | fix remove resource['a/b~c']                  | remove /a~1b~0c",
        "[1, 2]                | fix set resource[1] = 3                       | replace /1 3",
        // Parents that are missing, or null
        "{a: {}}               | fix set resource.a.b = 1                      | add /a/b 1",
        "{}                    | fix set resource.a.b.c = 1                    | add /a {\"b\": {\"c\": 1}}",
        "{a: null}             | fix set resource.a.b.c = 1                    | replace /a {\"b\": {\"c\": 1}}",
        "{a: [null]}           | fix set resource.a[0].b = 1                   | replace /a/0 {\"b\": 1}",
        "{a: []}               | fix set resource.a[0].b = 1                   | add /a/- {\"b\": 1}",
        "{}                    | fix add 1 to resource.a.b                     | add /a {\"b\": [1]}",
        "{a: {b: null}}        | fix add 1 to resource.a.b                     | replace /a/b [1]",
        "{a: {}}               | fix add null to resource.a.b                  | add /a/b [null]",
        // Several fixes: each finds what those before it made
        "{}                    | fix set resource.a.b = 1 fix set resource.a.c = 2 | add /a {\"b\": 1}, add /a/c 2",
        "{}                    | fix add 1 to resource.a fix add 2 to resource.a   | add /a [1], add /a/- 2",
        "{a: []}               | fix set resource.a[0] = 1 fix set resource.a[1] = 2 | add /a/- 1, add /a/- 2",
        "{a: 1}                | fix set resource.a = 2 fix set resource.a = 3     | replace /a 2, replace /a 3",
        // Removals come last, from the end
        "{a: [1, 2, 3]}        | fix remove resource.a[0] fix remove resource.a[2] | remove /a/2, remove /a/0",
        "{a: [1, 2], b: 3}     | fix remove resource.a[0] fix set resource.a[1] = 4 fix remove resource.b | replace /a/1 4, remove /b, remove /a/0",
        "{a: {b: 1}}           | fix remove resource.a fix remove resource.a.b fix remove resource.a | remove /a",
        "{a: [0,1,2,3,4,5,6,7,8,9,10]} | fix remove resource.a[2] fix remove resource.a[10] | remove /a/10, remove /a/2",
        // What cannot be made
        "{}                    | fix set resource.a[0].b = 1                   |",
        "{a: []}               | fix set resource.a[1] = 1                     |",
        "{a: 1}                | fix add 1 to resource.a                       |",
        "{a: 1}                | fix set resource.b = 1 fix add 1 to resource.a |",
        "{a: 1}                | fix remove resource                           |",
        "{a: 1}                | fix remove resource.b                         |",
        "{a: 1}                |                                               |",
      })
  void operationsMakeTheFixes(String yaml, String fixes, String expected) {
    assertThat(text(patch(yaml, fixes == null ? "" : fixes)))
        .isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void pathsLeadIntoTheTextOfAList() {
    String list =
        """
        apiVersion: v1
        kind: List
        items:
          - {apiVersion: v1, kind: Pod}
          - {apiVersion: v1, kind: Pod, spec: {hostPID: true}}
        """;
    assertThat(text(patch(list, "fix set resource.spec.hostPID = false")))
        .isEqualTo("replace /items/1/spec/hostPID false");
    assertThat(text(patch(list, "fix set resource.metadata.name = 'x'")))
        .isEqualTo("add /items/1/metadata {\"name\": \"x\"}");
  }

  @Test
  void aFindingWithoutADocumentHasNone() {
    RuleDescription rule = finding("{a: 1}", "fix remove resource.a").rule();
    Finding homeless =
        new Finding(
            rule,
            "m.p",
            Action.DENY,
            Severity.LOW,
            "x",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    assertThat(homeless.patch().isEmpty()).isTrue();
  }

  private static JsonPatch patch(String yaml, String fixes) {
    return finding(yaml, fixes).patch();
  }

  /** The finding on the last document. */
  private static Finding finding(String yaml, String fixes) {
    String policy = "module m policy p { rule r { deny when true " + fixes + " } }";
    List<Document> documents =
        Documents.yaml("d.yaml", yaml.getBytes(StandardCharsets.UTF_8)).documents();
    List<Finding> findings =
        Okite.create()
            .compile(PolicySource.text("m.okite", policy))
            .orThrow()
            .bind(Binding.all().verified())
            .evaluate(documents, EvaluationContext.empty())
            .findings();
    return findings.get(findings.size() - 1);
  }

  private static String text(JsonPatch patch) {
    return patch.operations().stream()
        .map(
            o -> o.kind().word() + " " + o.path() + o.value().map(v -> " " + v.render()).orElse(""))
        .collect(Collectors.joining(", "));
  }
}
