package dev.okite;

import dev.okite.document.Document;
import dev.okite.finding.Finding;
import dev.okite.internal.eval.AppliedPolicy;
import dev.okite.internal.eval.EvaluationInput;
import dev.okite.internal.eval.EvaluationResult;
import dev.okite.internal.eval.PolicyEvaluator;
import dev.okite.internal.plan.Planner;
import dev.okite.internal.reference.ReferenceEvaluator;
import dev.okite.internal.rewrite.Rewrites;
import dev.okite.value.ErrorCode;
import java.util.List;
import java.util.Map;

/** All policies of a set, planned with some of the rewrites, for tests that compare plans. */
public final class RewrittenPolicies {
  private final PolicySet policies;
  private final List<AppliedPolicy> applied;
  private final EvaluationInput input;

  /**
   * The policies of {@code policies} on {@code documents}.
   *
   * @throws BindingException if they cannot be bound
   */
  public RewrittenPolicies(
      PolicySet policies, List<Document> documents, EvaluationContext context) {
    this.policies = policies;
    this.applied = PolicyBinder.bind(policies.program(), Binding.all(), new Enforcement(Map.of()));
    this.input = BoundPolicies.input(documents, context);
  }

  /** What a plan finds that uses {@code rewrites}. */
  public EvaluationResult evaluate(Rewrites rewrites) {
    return evaluate(Planner.plan(policies.program(), applied, rewrites, true));
  }

  /** What the reference evaluator finds. */
  public EvaluationResult evaluateByReference() {
    return evaluate(new ReferenceEvaluator(policies.program(), applied));
  }

  private EvaluationResult evaluate(PolicyEvaluator evaluator) {
    return evaluator.evaluate(input);
  }

  /**
   * Compares everything that was found.
   *
   * @return whether that could be compared, because neither met a limit
   * @throws VerificationException if they differ
   */
  public static boolean agree(EvaluationResult one, EvaluationResult other) {
    if (isLimited(one) || isLimited(other)) {
      return false;
    }
    VerificationException.compare(one, other);
    return true;
  }

  private static boolean isLimited(EvaluationResult result) {
    return result.findings().stream().anyMatch(RewrittenPolicies::isLimit);
  }

  private static boolean isLimit(Finding finding) {
    return finding
        .error()
        .filter(e -> e.code() == ErrorCode.STEP_LIMIT || e.code() == ErrorCode.SIZE_LIMIT)
        .isPresent();
  }
}
