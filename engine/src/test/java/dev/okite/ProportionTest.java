package dev.okite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule does with many elements takes steps by their number, and not by its square. */
class ProportionTest {
  private static final int ELEMENTS = 4_000;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a list that is there     | 1000 | for c in resource.list deny when c.bad
          a list that is made      | 1000 | for c in [{of: x} for x in resource.list] deny when c.of.bad
          a list that has a name   | 1000 | let made = [{of: x} for x in resource.list] for c in made deny when c.of.bad
          a list of nothing placed | 1000 | for c in [x.n + 1 for x in resource.list] deny when c % 4 == 0
          what is reached          | 1000 | for c in (reach x from resource.list via x.more) deny when c.bad
          looks for a key in a map | 0    | let known = {"{x.name}": true for x in resource.list} for c in resource.list deny when c.name not in known
          """)
  void takesStepsInProportion(String what, int findings, String steps) {
    BoundPolicies policies =
        Okite.create()
            .compile(PolicySource.text("p.okite", policy(steps)))
            .orThrow()
            .bind(Binding.all());
    Report report =
        policies.evaluate(
            List.of(document()), EvaluationContext.empty().withMaxSteps(30L * ELEMENTS));
    assertThat(report.findings().stream().filter(f -> f.error().isEmpty()).count())
        .as(what)
        .isEqualTo(findings);
    assertThat(report.findings().size()).as(what).isEqualTo(findings);
  }

  private static String policy(String steps) {
    return "policy p {\n rule r {\n" + steps.replaceAll("(for c|let|deny) ", "\n$1 ") + "\n}\n}";
  }

  private static Document document() {
    List<Map<String, Object>> list = new ArrayList<>();
    for (int i = 0; i < ELEMENTS; i++) {
      list.add(Map.of("n", i, "name", "n" + i, "bad", i % 4 == 3, "more", List.of()));
    }
    return Documents.of("d", Map.of("list", list));
  }
}
