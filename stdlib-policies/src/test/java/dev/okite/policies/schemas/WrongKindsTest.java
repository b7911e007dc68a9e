package dev.okite.policies.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Binding;
import dev.okite.BoundPolicies;
import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.Okite;
import dev.okite.PolicySource;
import dev.okite.diagnostic.Diagnostic;
import dev.okite.document.ReadResult;
import dev.okite.finding.Finding;
import dev.okite.policies.StandardPolicies;
import dev.okite.schema.DocumentType;
import dev.okite.schema.SchemaCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A table of kinds of documents, each with policies and documents that are wrong, and with what is
 * said of them. With {@code -Dokite.golden.write=true} the messages are written anew.
 */
class WrongKindsTest {
  private static final Path TABLE =
      Path.of(
          System.getProperty("basedir", "."),
          "src/test/resources/dev/okite/policies/schemas/wrong-kinds.txt");

  private static final Pattern MARKED = Pattern.compile("«([^|»]*)\\|([^»]*)»");

  private static final SchemaCatalog SCHEMAS =
      SchemaCatalog.of(
          KubernetesSchemas.version(KubernetesSchemas.LATEST), DocumentSchemas.catalog());

  private static final Okite ENGINE = StandardPolicies.engine(SCHEMAS);

  private static final BoundPolicies VALIDATION =
      ENGINE.compile(List.of()).orThrow().bind(Binding.all().validating(SCHEMAS).withoutPolicies());

  /** A line of the table, and which kind it is about. */
  private record Case(String kind, String guard, String line) {
    String text(String group) {
      return MARKED.matcher(line.substring(line.indexOf(": ") + 2)).replaceAll(group);
    }

    boolean isPolicy() {
      return line.startsWith("policy: ");
    }

    List<String> said(String group) {
      return isPolicy() ? ofPolicy(guard, text(group)) : ofDocument(text(group));
    }
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    String kind = "";
    String guard = "";
    for (String line : Files.readAllLines(TABLE)) {
      if (line.startsWith("== ")) {
        kind = line.substring(3);
      } else if (line.startsWith("match ")) {
        guard = line;
      } else if (line.startsWith("policy: ") || line.startsWith("document: ")) {
        cases.add(new Case(kind, guard, line));
      }
    }
    return cases;
  }

  @Test
  void eachMistakeHasItsMessage() throws IOException {
    List<String> lines = Files.readAllLines(TABLE);
    Map<String, Case> cases =
        cases().stream()
            .collect(Collectors.toMap(Case::line, each -> each, (a, b) -> a, LinkedHashMap::new));
    List<String> found = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("> ")) {
        continue;
      }
      found.add(line);
      if (cases.containsKey(line)) {
        cases.get(line).said("$1").forEach(message -> found.add("> " + message));
      }
    }
    if (Boolean.getBoolean("okite.golden.write")) {
      Files.write(TABLE, found);
    }
    assertThat(found).containsExactlyElementsOf(lines);
  }

  @Test
  void whatIsCorrectedIsClean() throws IOException {
    for (Case each : cases()) {
      assertThat(each.said("$2")).as(each.kind() + " " + each.line()).isEmpty();
      assertThat(each.said("$1")).as(each.kind() + " " + each.line()).isNotEmpty();
    }
  }

  @Test
  void eachKindHasAPolicyAndADocument() throws IOException {
    Set<String> policies = new TreeSet<>();
    Set<String> documents = new TreeSet<>();
    for (Case each : cases()) {
      (each.isPolicy() ? policies : documents).add(each.kind());
    }
    assertThat(documents).isEqualTo(policies);
    Set<String> recognised = new TreeSet<>();
    for (Case each : cases()) {
      if (!each.isPolicy()) {
        ReadResult read = read(each.text("$2"));
        assertThat(read.documents()).as(each.line()).hasSize(1);
        recognised.add(
            SCHEMAS.typeOf(read.documents().get(0).value()).map(DocumentType::name).orElse("none"));
      }
    }
    assertThat(recognised)
        .containsAll(
            DocumentSchemas.catalog().documents().stream().map(DocumentType::name).toList());
  }

  private static List<String> ofPolicy(String guard, String body) {
    String policy =
        "policy p {\n  " + guard + "\n  rule r {\n    severity high\n    " + body + "\n  }\n}\n";
    List<String> said = new ArrayList<>();
    for (Diagnostic diagnostic : ENGINE.compile(PolicySource.text("p", policy)).diagnostics()) {
      said.add(
          diagnostic.severity().name().toLowerCase(Locale.ROOT)
              + " "
              + diagnostic.code().id()
              + " ("
              + diagnostic.span().text()
              + ") "
              + diagnostic.message()
              + diagnostic.hint().map(hint -> "; " + hint).orElse(""));
    }
    return said;
  }

  private static ReadResult read(String text) {
    byte[] utf8 = text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
    return text.startsWith("FROM ") || text.startsWith("ARG ")
        ? Documents.dockerfile("doc", utf8)
        : Documents.yaml("doc", utf8);
  }

  private static List<String> ofDocument(String text) {
    ReadResult read = read(text);
    assertThat(read.errors()).as(text).isEmpty();
    List<String> said = new ArrayList<>();
    for (Finding finding :
        VALIDATION.evaluate(read.documents(), EvaluationContext.at(Instant.EPOCH)).findings()) {
      said.add(
          finding.action().name().toLowerCase(Locale.ROOT)
              + " "
              + finding.rule().name()
              + " at "
              + finding.place().map(place -> place.pointer().toString()).orElse("")
              + ": "
              + finding.message());
    }
    return said;
  }
}
