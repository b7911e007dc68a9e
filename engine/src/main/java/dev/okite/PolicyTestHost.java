package dev.okite;

import dev.okite.document.ReadResult;
import dev.okite.exceptions.ExceptionFinding;
import dev.okite.finding.Action;
import dev.okite.finding.Finding;
import dev.okite.internal.eval.EvaluationInput;
import dev.okite.internal.reference.EvaluationListener;
import dev.okite.internal.testing.TestHost;
import dev.okite.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs tests over the policies of a set. */
final class PolicyTestHost implements TestHost {
  private final PolicySet policies;
  private final TestContext context;
  private final @Nullable EvaluationListener listener;

  /** One whose evaluations {@code listener} hears, if there is one. */
  PolicyTestHost(PolicySet policies, TestContext context, @Nullable EvaluationListener listener) {
    this.policies = policies;
    this.context = context;
    this.listener = listener;
  }

  @Override
  public ReadResult read(String name, String text, String format) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return switch (format) {
      case "json" -> Documents.json(name, utf8);
      case "dockerfile" -> Documents.dockerfile(name, utf8);
      default -> Documents.yaml(name, utf8);
    };
  }

  @Override
  public List<ReadResult> readFile(String source, String path) throws IOException {
    return context.files().read(source, path);
  }

  @Override
  public Optional<String> golden(String source, String path) throws IOException {
    return context.files().golden(source, path);
  }

  @Override
  public boolean acceptsFindings() {
    return context.acceptsFindings();
  }

  @Override
  public Judgement judge(Collection<String> names, Map<String, Value> params, EvaluationInput input)
      throws RefusedException {
    Report report;
    try {
      BoundPolicies bound = policies.bind(binding(names, params), listener);
      report = bound.evaluate(input.documents(), evaluation(input));
    } catch (BindingException wrong) {
      throw new RefusedException(String.join("; ", wrong.problems()));
    }
    List<Finding> aboutDocuments =
        report.findings().stream().filter(finding -> !isAboutException(finding)).toList();
    return new Judgement(aboutDocuments, report.unmatched());
  }

  /** That an exception is unused or expired is no matter of a test, which cannot name it. */
  private static boolean isAboutException(Finding finding) {
    return finding.policy().equals(ExceptionFinding.POLICY) && !finding.isError();
  }

  private Binding binding(Collection<String> names, Map<String, Value> params) {
    Binding binding = Binding.of(List.copyOf(names));
    for (Map.Entry<String, Value> param : params.entrySet()) {
      binding = binding.with(param.getKey(), param.getValue());
    }
    for (Map.Entry<String, Action> action : context.actions().entrySet()) {
      if (isApplied(action.getKey(), names)) {
        binding = binding.enforcing(action.getKey(), action.getValue());
      }
    }
    return context.isVerified() ? binding.verified() : binding;
  }

  private boolean isApplied(String name, Collection<String> applied) {
    return policies.policies().stream()
        .filter(policy -> applied.contains(policy.name()))
        .anyMatch(
            policy ->
                policy.name().equals(name)
                    || Enforcement.module(policy.name()).equals(name)
                    || policy.rules().stream().anyMatch(rule -> rule.name().equals(name)));
  }

  private static EvaluationContext evaluation(EvaluationInput input) {
    EvaluationContext evaluation =
        EvaluationContext.empty().withRequest(input.request()).withFacts(input.facts());
    return input.now() == null ? evaluation : evaluation.withNow(input.now());
  }
}
