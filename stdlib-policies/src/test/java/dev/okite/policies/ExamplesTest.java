package dev.okite.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Binding;
import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.Example;
import dev.okite.PolicyDescription;
import dev.okite.PolicySet;
import dev.okite.PolicySource;
import dev.okite.document.Document;
import dev.okite.document.ReadResult;
import dev.okite.finding.Finding;
import dev.okite.finding.RuleDescription;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule fires on its bad example, and nothing else does; on the good ones nothing fires. */
class ExamplesTest {
  private static final PolicySet POLICIES = compile();

  private static PolicySet compile() {
    List<PolicySource> sources = new ArrayList<>(StandardPolicies.sources());
    sources.addAll(StandardPolicies.examples());
    return StandardPolicies.engine().compile(sources).orThrow();
  }

  static List<Example> examples() {
    return POLICIES.examples();
  }

  @Test
  void everyRuleHasABadAndAGoodExample() {
    List<String> wanted =
        POLICIES.policies().stream()
            .map(PolicyDescription::rules)
            .flatMap(List::stream)
            .map(RuleDescription::name)
            .distinct()
            .flatMap(rule -> Stream.of(rule + " true", rule + " false"))
            .toList();
    assertThat(examples())
        .extracting(example -> example.rule() + " " + example.isBad())
        .containsExactlyInAnyOrderElementsOf(wanted);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void onlyTheRuleFiresAndOnlyOnTheBadExample(Example example) {
    assertThat(findings(example))
        .allSatisfy(finding -> assertThat(finding.error()).isEmpty())
        .extracting(finding -> finding.rule().name())
        .isEqualTo(example.isBad() ? List.of(example.rule()) : List.of());
  }

  private static List<Finding> findings(Example example) {
    String policy = example.rule().substring(0, example.rule().lastIndexOf('.'));
    Binding binding = Binding.of(policy);
    for (Map.Entry<String, ?> param : example.params().entrySet()) {
      binding = binding.with(param.getKey(), param.getValue());
    }
    List<Document> documents = new ArrayList<>();
    for (String text : example.documents()) {
      ReadResult read = Documents.read("example", text.getBytes(StandardCharsets.UTF_8));
      assertThat(read.errors()).isEmpty();
      documents.addAll(read.documents());
    }
    EvaluationContext context =
        example.now().map(EvaluationContext::at).orElse(EvaluationContext.empty());
    return POLICIES.bind(binding.verified()).evaluate(documents, context).findings();
  }
}
