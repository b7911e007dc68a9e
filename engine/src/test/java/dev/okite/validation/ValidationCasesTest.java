package dev.okite.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Binding;
import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.Okite;
import dev.okite.PolicySet;
import dev.okite.Report;
import dev.okite.Schemas;
import dev.okite.document.Document;
import dev.okite.finding.Finding;
import dev.okite.schema.SchemaCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The cases beside this class: {@code ==} and a title, a schema behind {@code -- crd} or {@code --
 * json}, documents behind {@code -- documents}, and behind {@code -- findings} what is found.
 */
class ValidationCasesTest {
  private static final Path FOLDER = Path.of("src/test/resources/validation");
  private static final PolicySet NO_POLICIES = Okite.create().compile(List.of()).orThrow();

  @ParameterizedTest
  @ValueSource(strings = {"structural.txt", "json-schema.txt", "hostile.txt"})
  void documents_areHeldAgainstTheirSchemas(String file) throws IOException {
    String text = Files.readString(FOLDER.resolve(file));
    StringBuilder actual = new StringBuilder();
    for (String block : Pattern.compile("(?m)^== ").splitAsStream(text).toList()) {
      if (!block.isBlank()) {
        String given = block.substring(0, block.indexOf("-- findings\n"));
        actual.append("== ").append(given).append("-- findings\n").append(findings(given));
      }
    }
    if (Boolean.getBoolean("okite.golden.write")) {
      Files.writeString(FOLDER.resolve(file), actual.toString());
    }
    assertThat(actual).hasToString(text);
  }

  private static String findings(String given) {
    int documents = given.indexOf("-- documents\n");
    boolean isCrd = given.contains("\n-- crd\n");
    String mark = isCrd ? "-- crd\n" : "-- json\n";
    String schema = given.substring(given.indexOf(mark) + mark.length(), documents);
    SchemaReading reading = reading(isCrd, schema);
    StringBuilder found = new StringBuilder();
    reading.problems().forEach(problem -> found.append(problem).append('\n'));
    List<Document> judged =
        Documents.yaml("doc", bytes(given.substring(documents + "-- documents\n".length())))
            .documents();
    Binding binding = Binding.all().validating(reading.catalog());
    Report report = NO_POLICIES.bind(binding).evaluate(judged, EvaluationContext.empty());
    for (Finding finding : report.findings()) {
      found.append(finding.action().word()).append(' ').append(finding.place().orElseThrow());
      found.append(' ').append(finding.rule().name()).append(": ").append(finding.message());
      found.append('\n');
    }
    return found.append('\n').toString();
  }

  private static SchemaReading reading(boolean isCrd, String text) {
    List<Document> documents = Documents.yaml("schema", bytes(text)).documents();
    return isCrd
        ? Schemas.customResources(documents, SchemaCatalog.EMPTY)
        : Schemas.json(documents.get(0), "Thing", Map.of("format", "thing/*"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
