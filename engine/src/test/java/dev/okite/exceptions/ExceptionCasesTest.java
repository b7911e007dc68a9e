package dev.okite.exceptions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Binding;
import dev.okite.Compilation;
import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.Okite;
import dev.okite.PolicySource;
import dev.okite.diagnostic.Diagnostic;
import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.finding.Finding;
import dev.okite.finding.Severity;
import dev.okite.finding.Waiver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What becomes of findings under exceptions: files of cases, one for each property that governed
 * exceptions have. Each case runs with both evaluators.
 *
 * <p>A case has {@code policy}, {@code exceptions} in YAML, {@code documents}, {@code now}, {@code
 * rules} for exceptions that differ from the defaults, {@code apply} for the policies to apply if
 * not all, and {@code expect}: a line for each finding, or for each error of compiling.
 */
class ExceptionCasesTest {
  private static final Path FOLDER = Path.of("src/test/resources/dev/okite/exceptions/cases");

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream().flatMap(ExceptionCasesTest::casesOf);
    }
  }

  private static Stream<DynamicTest> casesOf(Path file) {
    Map<String, Object> content = map(hostOf(file));
    return list(content.get("cases")).stream()
        .map(
            item -> {
              Map<String, Object> one = map(item);
              return DynamicTest.dynamicTest(
                  file.getFileName() + ": " + one.get("name"),
                  () -> assertThat(run(content, one)).isEqualTo(list(one.get("expect"))));
            });
  }

  private static List<String> run(Map<String, Object> content, Map<String, Object> one) {
    List<PolicySource> sources = new ArrayList<>();
    sources.add(PolicySource.text("p.okite", text(content, one, "policy")));
    sources.add(PolicySource.text("e.yaml", text(content, one, "exceptions")));
    Compilation compilation = Okite.create().compile(sources);
    if (compilation.policies().isEmpty()) {
      return compilation.diagnostics().stream().map(ExceptionCasesTest::line).toList();
    }
    List<Document> documents = new ArrayList<>();
    for (Object document : list(either(content, one, "documents"))) {
      documents.addAll(
          Documents.yaml(
                  "d" + documents.size() + ".yaml",
                  ((String) document).getBytes(StandardCharsets.UTF_8))
              .documents());
    }
    Object now = either(content, one, "now");
    EvaluationContext context =
        now == null
            ? EvaluationContext.empty()
            : EvaluationContext.at(Instant.parse(now + "T12:00:00Z"));
    List<String> applied =
        list(one.getOrDefault("apply", List.of())).stream().map(Object::toString).toList();
    Binding binding = Binding.of(applied).withExceptionRules(rules(one)).verified();
    return compilation.orThrow().bind(binding).evaluate(documents, context).findings().stream()
        .map(ExceptionCasesTest::line)
        .toList();
  }

  private static String line(Diagnostic diagnostic) {
    return diagnostic.span() + " " + diagnostic.code().id() + " " + diagnostic.message();
  }

  private static String line(Finding finding) {
    String at = finding.place().map(Place::toString).orElse("");
    if (finding.policy().equals(ExceptionFinding.POLICY)) {
      return at
          + " "
          + finding.action().word()
          + " "
          + finding.rule().name()
          + ": "
          + finding.message();
    }
    return finding.message()
        + finding
            .waiver()
            .map(w -> " waived by " + w.exception() + approval(w))
            .orElse(finding.isError() ? " error" : "");
  }

  private static String approval(Waiver waiver) {
    return waiver.approvedBy().map(by -> " approved by " + by).orElse("")
        + waiver.ticket().map(ticket -> " see " + ticket).orElse("");
  }

  private static ExceptionRules rules(Map<String, Object> one) {
    ExceptionRules rules = ExceptionRules.DEFAULTS;
    for (Map.Entry<String, Object> rule : map(one.getOrDefault("rules", Map.of())).entrySet()) {
      Object value = rule.getValue();
      rules =
          switch (rule.getKey()) {
            case "highDays" -> rules.withMaxDays(Severity.HIGH, number(value));
            case "warnDays" -> rules.withWarnDays(number(value));
            case "highApproval" ->
                rules.withApproval(
                    Severity.HIGH, Approval.valueOf(value.toString().toUpperCase(Locale.ROOT)));
            case "approvers" ->
                rules.withApprovers(list(value).stream().map(Object::toString).toList());
            case "breadth" ->
                rules.withBreadth(Breadth.valueOf(value.toString().toUpperCase(Locale.ROOT)));
            case "maxRenewals" -> rules.withMaxRenewals(number(value));
            case "reportsUse" -> rules.reportingUse((Boolean) value);
            default -> throw new IllegalArgumentException("no such rule: " + rule.getKey());
          };
    }
    return rules;
  }

  private static int number(Object value) {
    return Math.toIntExact((Long) value);
  }

  private static String text(Map<String, Object> content, Map<String, Object> one, String key) {
    return (String) Objects.requireNonNull(either(content, one, key));
  }

  private static @Nullable Object either(
      Map<String, Object> content, Map<String, Object> one, String key) {
    return one.containsKey(key) ? one.get(key) : content.get(key);
  }

  private static Object hostOf(Path file) {
    try {
      List<Document> documents =
          Documents.yaml(file.toString(), Files.readAllBytes(file)).documents();
      return Objects.requireNonNull(Documents.toHost(documents.get(0).value()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(@Nullable Object value) {
    return (List<Object>) Objects.requireNonNull(value);
  }
}
