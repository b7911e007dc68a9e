package dev.okite.cli.page;

import dev.okite.Binding;
import dev.okite.BindingException;
import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.Example;
import dev.okite.PolicySet;
import dev.okite.document.Document;
import dev.okite.document.ReadResult;
import dev.okite.finding.Finding;
import dev.okite.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an example's rule says about it. */
final class ExampleEvaluation {
  private final PolicySet policies;

  ExampleEvaluation(PolicySet policies) {
    this.policies = policies;
  }

  /**
   * The findings of the rule on the documents of {@code example}.
   *
   * @throws BindingException if its policy needs more params than the example binds
   */
  List<Finding> findings(Example example) {
    String policy = example.rule().substring(0, example.rule().lastIndexOf('.'));
    Binding binding = Binding.of(policy);
    for (Map.Entry<String, Value> param : example.params().entrySet()) {
      binding = binding.with(param.getKey(), param.getValue());
    }
    EvaluationContext context =
        example
            .now()
            .map(EvaluationContext::at)
            .orElse(EvaluationContext.empty())
            .withFacts(example.facts().orElse(null));
    return policies.bind(binding).evaluate(documents(example), context).findings().stream()
        .filter(finding -> finding.rule().name().equals(example.rule()))
        .toList();
  }

  /** The documents of {@code example}, each read as what it looks like. */
  static List<Document> documents(Example example) {
    List<Document> documents = new ArrayList<>();
    for (String text : example.documents()) {
      ReadResult read = Documents.read("example", text.getBytes(StandardCharsets.UTF_8));
      documents.addAll(read.documents());
    }
    return documents;
  }
}
