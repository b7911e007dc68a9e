package dev.okite.cli.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okite.Binding;
import dev.okite.BoundPolicies;
import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.Okite;
import dev.okite.PolicySource;
import dev.okite.document.Document;
import dev.okite.finding.Finding;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {
  private static final BoundPolicies POLICIES =
      Okite.create()
          .compile(
              PolicySource.text(
                  "p.okite",
                  """
                  module p
                  policy pods {
                    rule privileged {
                      for c in resource.spec.containers
                      deny when c.privileged because "{c.name} is privileged"
                    }
                    rule added {
                      for c in resource.spec.containers
                      for a in c.add
                      deny when a != "CHOWN" because "a capability"
                    }
                    rule many {
                      deny when count(resource.spec.containers) > 1 at resource.spec
                        because "{count(resource.spec.containers)} containers"
                    }
                    rule anonymous { for x in resource.items deny when x.bad }
                    rule ordered { deny when resource.size > 1 }
                  }
                  """))
          .orThrow()
          .bind(Binding.of("p.pods"));

  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web, namespace: shop}
      spec:
        containers:
          - {name: app, privileged: true, add: [CHOWN, SYS_ADMIN]}
          - {name: log, privileged: false}
      """;

  @Test
  void keys_nameWhatTheyAreAbout() {
    assertThat(findings("deploy/pod.yaml", POD))
        .map(FindingKey::of)
        .map(FindingKey::describe)
        .containsExactlyInAnyOrder(
            "p.pods.privileged: /Pod/shop/web at /spec/containers/[name=app]/privileged: app is privileged",
            "p.pods.added: /Pod/shop/web at /spec/containers/[name=app]/add/[SYS_ADMIN]: a capability",
            "p.pods.many: /Pod/shop/web at /spec: # containers");
  }

  @Test
  void nothingIsNew_whenLinesMove_filesAreRenamed_elementsChangePlaces_andNumbersGrow() {
    Baseline baseline = baseline(findings("deploy/pod.yaml", POD));
    String moved =
        """
        # a comment
        kind: Pod
        spec:
          containers:
            - {name: first}
            - {privileged: false, name: log}
            - name: app
              add: [SYS_ADMIN, CHOWN]
              privileged: true
        metadata: {namespace: shop, name: web}
        apiVersion: v1
        """;
    Baseline.Comparison comparison = baseline.compare();
    assertThat(findings("other/renamed.yaml", moved)).hasSize(3).allMatch(comparison::isKnown);
    assertThat(comparison.fixed()).isEmpty();
  }

  @Test
  void whatIsElsewhereOrSaysSomethingElse_isNew() {
    Baseline baseline = baseline(findings("pod.yaml", POD));
    for (String other :
        List.of(
            POD.replace("name: web", "name: api"),
            POD.replace("namespace: shop", "namespace: test"),
            POD.replace("name: app", "name: main"))) {
      Baseline.Comparison comparison = baseline.compare();
      assertThat(findings("pod.yaml", other))
          .filteredOn(finding -> finding.rule().name().equals("p.pods.privileged"))
          .singleElement()
          .matches(finding -> !comparison.isKnown(finding));
    }
    Baseline.Comparison comparison = baseline.compare();
    assertThat(findings("pod.yaml", POD.replace("SYS_ADMIN", "NET_ADMIN")))
        .filteredOn(finding -> !comparison.isKnown(finding))
        .extracting(finding -> finding.rule().name())
        .containsExactly("p.pods.added");
  }

  @Test
  void theVersionOfAnApi_isNoPartOfTheKey() {
    String old = POD.replace("apiVersion: v1", "apiVersion: g.example/v1beta1");
    Baseline.Comparison comparison = baseline(findings("a.yaml", old)).compare();
    assertThat(findings("a.yaml", old.replace("v1beta1", "v1"))).allMatch(comparison::isKnown);
  }

  @Test
  void equalKeys_countByNumber_andTheRestIsFixed() {
    String three = "{kind: K, metadata: {name: n}, items: [{bad: true}, {bad: true}, {bad: true}]}";
    String two = three.replace("[{bad: true}, ", "[{bad: false}, ");
    Baseline.Comparison more = baseline(findings("a.yaml", two)).compare();
    assertThat(findings("a.yaml", three)).map(more::isKnown).containsExactly(true, true, false);
    assertThat(more.fixed()).isEmpty();
    Baseline.Comparison fewer = baseline(findings("a.yaml", three)).compare();
    assertThat(findings("a.yaml", two)).map(fewer::isKnown).containsExactly(true, true);
    assertThat(fewer.fixed())
        .singleElement()
        .matches(entry -> entry.count() == 1 && entry.key().path().equals("/items/[]/bad"));
  }

  @Test
  void aDocumentWithoutAName_isToldByItsFile() {
    Baseline baseline = baseline(findings("a/config.json", "{\"items\": [{\"bad\": true}]}"));
    String moved = "{\"items\": [{\"bad\": false}, {\"bad\": true}]}";
    assertThat(findings("b/config.json", moved)).allMatch(baseline.compare()::isKnown);
    assertThat(findings("a/other.json", moved)).noneMatch(baseline.compare()::isKnown);
  }

  @Test
  void errors_areNeverKnown() {
    List<Finding> errors = findings("a.yaml", "{kind: K, metadata: {name: n}, size: big}");
    assertThat(errors).singleElement().matches(Finding::isError);
    Baseline baseline = baseline(errors);
    assertThat(baseline.size()).isZero();
    Baseline forged = new Baseline(java.util.Map.of(FindingKey.of(errors.get(0)), 9));
    assertThat(errors).noneMatch(forged.compare()::isKnown);
  }

  @Test
  void file_isSorted_oneEntryALine_andReadsAsWhatWasWritten() throws BaselineFormatException {
    Baseline baseline = baseline(findings("pod.yaml", POD));
    String text = text(baseline);
    assertThat(text)
        .isEqualTo(
            """
            {"okiteBaseline": 1, "findings": [
            {"rule":"p.pods.added","resource":"/Pod/shop/web","path":"/spec/containers/[name=app]/add/[SYS_ADMIN]","message":"a capability","count":1},
            {"rule":"p.pods.many","resource":"/Pod/shop/web","path":"/spec","message":"# containers","count":1},
            {"rule":"p.pods.privileged","resource":"/Pod/shop/web","path":"/spec/containers/[name=app]/privileged","message":"app is privileged","count":1}
            ]}
            """);
    assertThat(read(text).entries()).isEqualTo(baseline.entries());
    String empty = text(baseline(List.of()));
    assertThat(empty).isEqualTo("{\"okiteBaseline\": 1, \"findings\": [\n]}\n");
    assertThat(read(empty).entries()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "'' | b.json:1:1: found nothing, expected a JSON value",
        "{\"kind\": \"List\", \"apiVersion\": \"v1\", \"items\": []} | b.json: this is no baseline, found no object; `okite check --write-baseline FILE` writes one",
        "{ | b.json:1:2: ",
        "[] | b.json:1:1: this is no baseline, found list; `okite check --write-baseline FILE` writes one",
        "{\"findings\": []} | b.json:1:1: this is no baseline, found an object without `okiteBaseline`",
        "{\"okiteBaseline\": 2, \"findings\": []} | b.json:1:19: this okite reads baselines of version 1, found `2`",
        "{\"okiteBaseline\": 1} | b.json:1:1: `findings` is a list, found `none`",
        "{\"okiteBaseline\": 1, \"findings\": [1]} | b.json:1:35: an entry is an object, found `int`",
        "{\"okiteBaseline\": 1, \"findings\": [{\"rule\": 1}]} | b.json:1:35: `rule` of an entry is a string, found `int`",
        "{\"okiteBaseline\": 1, \"findings\": [{\"rule\": \"r\", \"resource\": \"\", \"path\": \"\", \"message\": \"\", \"count\": 0}]} | b.json:1:35: `count` of an entry is a number from 1, found `0`",
        "{\"okiteBaseline\": 1, \"findings\": [{\"rule\": \"r\", \"resource\": \"\", \"path\": \"\", \"message\": \"\", \"count\": 1, \"hash\": 1}]} | b.json:1:35: an entry has rule, resource, path, message, count, found `hash`",
        "{\"okiteBaseline\": 1, \"findings\": [{\"rule\": \"r\", \"resource\": \"\", \"path\": \"\", \"message\": \"\", \"count\": 1}, {\"rule\": \"r\", \"resource\": \"\", \"path\": \"\", \"message\": \"\", \"count\": 2}]} | b.json:1:105: this entry stands here twice, as after a merge",
      })
  void fileThatIsNone_isRefusedWithItsPlace(String text, String message) {
    String content = text.equals("''") ? "" : text;
    assertThatThrownBy(() -> read(content))
        .isInstanceOf(BaselineFormatException.class)
        .hasMessageStartingWith(message.strip());
  }

  private static Baseline baseline(List<Finding> findings) {
    BaselineRecorder recorder = new BaselineRecorder();
    findings.forEach(recorder::add);
    return recorder.baseline();
  }

  private static List<Finding> findings(String file, String text) {
    List<Document> documents =
        Documents.read(file, text.getBytes(StandardCharsets.UTF_8)).documents();
    assertThat(documents).isNotEmpty();
    return POLICIES.evaluate(documents, EvaluationContext.empty()).findings();
  }

  private static String text(Baseline baseline) {
    StringWriter out = new StringWriter();
    try {
      BaselineFile.write(baseline, out);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return out.toString();
  }

  private static Baseline read(String text) throws BaselineFormatException {
    return BaselineFile.read("b.json", text.getBytes(StandardCharsets.UTF_8));
  }
}
