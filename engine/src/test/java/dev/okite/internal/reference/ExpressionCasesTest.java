package dev.okite.internal.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.document.Document;
import dev.okite.finding.EvaluationError;
import dev.okite.finding.Finding;
import dev.okite.internal.check.CheckedProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What expressions are worth and what they show. A case is an expression and, indented below it,
 * its value and places or its failure. {@code document} and {@code define} say what the cases
 * behind them see.
 */
class ExpressionCasesTest {
  @TestFactory
  Stream<DynamicTest> hasTheValueAndShowsThePlaces() {
    return CaseFiles.in("expressions").stream().flatMap(file -> cases(file));
  }

  private static Stream<DynamicTest> cases(CaseFiles.CaseFile file) {
    List<DynamicTest> tests = new ArrayList<>();
    String document = "{}";
    String definitions = "";
    for (String block : file.text().split("\n\n+", -1)) {
      String text = CaseFiles.withoutComments(block);
      if (text.startsWith("document ")) {
        document = text.substring("document ".length());
      } else if (text.startsWith("define ")) {
        definitions = text.substring("define ".length());
      } else if (!text.isBlank()) {
        tests.add(test(file.name(), document, definitions, text));
      }
    }
    return tests.stream();
  }

  private static DynamicTest test(String file, String document, String definitions, String text) {
    List<String> lines = text.lines().toList();
    List<String> expected = lines.stream().filter(line -> line.startsWith("  ")).toList();
    String expression =
        String.join("\n", lines.stream().filter(line -> !line.startsWith("  ")).toList());
    return DynamicTest.dynamicTest(
        file + ": " + expression,
        () ->
            assertThat(outcome(expression, definitions, document))
                .isEqualTo(String.join("\n", expected)));
  }

  /** The condition holds of every value and shows what the expression shows. */
  private static String outcome(String expression, String definitions, String yaml) {
    CheckedProgram program =
        Programs.of(
            definitions
                + "\npolicy cases { rule one { let it_ = "
                + expression
                + "\n deny when it_ is any because \"{it_}\" } }");
    List<Document> documents = Programs.documents(yaml);
    List<Finding> findings =
        new ReferenceEvaluator(program, Programs.policies(program, Map.of()))
            .evaluate(Programs.input(documents))
            .findings();
    assertThat(findings).hasSameSizeAs(documents);
    CaseText text = new CaseText(documents);
    Finding finding = findings.get(0);
    if (finding.isError()) {
      EvaluationError error = finding.error().orElseThrow();
      return "  " + text.failure(error) + " at " + text.place(finding.place().orElseThrow());
    }
    String places = text.places(finding.evidence());
    return "  = " + finding.message() + (places.isEmpty() ? "" : "\n  shows " + places);
  }
}
