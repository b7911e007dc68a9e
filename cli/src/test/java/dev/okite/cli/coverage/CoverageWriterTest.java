package dev.okite.cli.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.CoverageRecorder;
import dev.okite.Okite;
import dev.okite.PolicySet;
import dev.okite.PolicySource;
import dev.okite.TestContext;
import dev.okite.cli.Golden;
import dev.okite.testing.Coverage;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

class CoverageWriterTest {
  private static final String POLICIES =
      """
      module example

      /// Text of a policy is <b>text</b>, and "quoted" & so on.
      policy pods {
        match resource.kind == "Pod"

        rule named {
          require resource.metadata.name is not null because "no name"
        }
        rule small {
          for c in resource.spec.containers
          where c.name != "debug" or not c.isAllowed
          deny when sizeOf(c) > 3 because "container {c.name} & co"
        }
        rule silent { deny when resource.never because "</pre><script>alert(1)</script>" }
      }

      def sizeOf(c: map) -> int = if has(c.size) then c.size else 0
      """;

  private static final String TESTS =
      """
      import example

      test "named" {
        given yaml "kind: Pod"
        expect deny example.pods.named
      }

      test "small" {
        for size in [1, 5]
        given yaml '{kind: Pod, metadata: {name: a}, spec: {containers: [{name: b, size: 9}]}}'.replace("9", json(size))
        expect that size == 1 or count(c in inventory.first.spec.containers where example.sizeOf(c) > 3) == 1
        expect pass example.pods.silent
      }
      """;

  private static Coverage coverage() {
    PolicySet policies =
        Okite.create()
            .compile(
                PolicySource.text("policies/<example>.okite", POLICIES),
                PolicySource.text("policies/example.test.okite", TESTS))
            .orThrow();
    CoverageRecorder recorder = new CoverageRecorder();
    TestContext context = TestContext.empty().withCoverage(recorder);
    policies.tests().forEach(test -> assertThat(test.run(context)).allMatch(r -> r.passed()));
    return recorder.coverage(policies, source -> true);
  }

  private static String written(CoverageWriter writer, Coverage coverage) throws IOException {
    StringWriter out = new StringWriter();
    writer.write(coverage, out);
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource({"text,txt", "lcov,info", "cobertura,xml", "html,html"})
  void everyFormatSaysWhatIsCovered(String format, String ending) throws IOException {
    CoverageWriter writer =
        switch (format) {
          case "text" -> new CoverageText();
          case "lcov" -> new CoverageLcov();
          case "cobertura" -> new CoverageCobertura();
          default -> new CoverageHtml();
        };
    Golden.check(getClass(), "coverage." + ending, written(writer, coverage()));
  }

  @Test
  void cobertura_isXml() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    DocumentBuilder builder = factory.newDocumentBuilder();
    String text = written(new CoverageCobertura(), coverage());
    assertThat(builder.parse(new InputSource(new StringReader(text))).getElementsByTagName("line"))
        .matches(lines -> lines.getLength() > 0);
  }

  @Test
  void html_letsNothingOfAPolicyBeMarkup() throws IOException {
    assertThat(written(new CoverageHtml(), coverage()))
        .doesNotContain("<script")
        .doesNotContain("<b>")
        .doesNotContain("<example>");
  }

  @Test
  void nothingToCoverIsCovered() throws IOException {
    Coverage nothing = new Coverage(List.of());
    assertThat(nothing.percent()).isEqualTo(100);
    assertThat(written(new CoverageText(), nothing))
        .isEqualTo("covered 100.0 %: 0 of 0 outcomes of 0 rules and 0 conditions\n");
  }
}
