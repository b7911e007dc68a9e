package dev.okite.internal.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.document.Document;
import dev.okite.internal.check.CheckedProgram;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What rules find. A case starts with {@code ===} and what it shows; then its policies, all of them
 * applied in order, a line of five dashes, documents, a line of five dashes, and the findings in
 * order.
 */
class RuleCasesTest {
  @TestFactory
  Stream<DynamicTest> findsWhatTheReferenceSays() {
    return CaseFiles.in("rules").stream()
        .flatMap(
            file ->
                Stream.of(CaseFiles.withoutComments(file.text()).split("(?m)^=== ", -1))
                    .filter(text -> !text.isBlank())
                    .map(text -> test(file.name(), text)));
  }

  private static DynamicTest test(String file, String text) {
    String title = text.lines().findFirst().orElseThrow();
    String[] parts = text.substring(title.length()).split("(?m)^-----$\n?", -1);
    return DynamicTest.dynamicTest(
        file + ": " + title,
        () -> assertThat(findings(parts[0], parts[1])).isEqualTo(parts[2].strip()));
  }

  private static String findings(String policies, String yaml) {
    CheckedProgram program = Programs.of(policies);
    List<Document> documents = Programs.documents(yaml);
    CaseText text = new CaseText(documents);
    return String.join(
        "\n",
        new ReferenceEvaluator(program, Programs.policies(program, Map.of()))
            .evaluate(Programs.input(documents)).findings().stream()
                .flatMap(finding -> text.lines(finding).stream())
                .toList());
  }
}
