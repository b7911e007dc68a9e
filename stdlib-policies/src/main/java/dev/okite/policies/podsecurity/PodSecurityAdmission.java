package dev.okite.policies.podsecurity;

import dev.okite.Binding;
import dev.okite.EvaluationContext;
import dev.okite.PolicySet;
import dev.okite.Report;
import dev.okite.document.Document;
import java.util.List;

/**
 * Judges workloads as the Pod Security admission of a cluster would: by the levels that the labels
 * of their namespaces ask for, and by those of the cluster where there is no label. Immutable and
 * safe to share between threads.
 *
 * <p>A namespace that is not among the documents has no labels; a workload without a namespace
 * belongs to {@code default}. Findings of the mode {@code enforce} are denied and concern pods
 * alone, as in a cluster; those of {@code warn} and {@code audit} concern all workloads. A
 * namespace in whose enforced level templates of pods fail is a finding of its own, and denied, so
 * that no template passes whose pods would be refused. A finding that several modes have is
 * reported once, with the gravest action; its message ends with the modes, such as {@code (enforce
 * baseline latest, warn restricted v1.29)}.
 */
public final class PodSecurityAdmission {
  private final BoundStandards standards;
  private final PodSecurityConfiguration configuration;

  private PodSecurityAdmission(BoundStandards standards, PodSecurityConfiguration configuration) {
    this.standards = standards;
    this.configuration = configuration;
  }

  /**
   * The admission of a cluster.
   *
   * @param policies policies that compile, those of the standard library among them; exceptions
   *     among them waive findings
   * @throws IllegalArgumentException if the standard library is not among {@code policies}
   */
  public static PodSecurityAdmission of(
      PolicySet policies, PodSecurityConfiguration configuration) {
    return new PodSecurityAdmission(new BoundStandards(policies), configuration);
  }

  /** The same, with everything evaluated by both evaluators and compared. Slow. */
  public PodSecurityAdmission verified() {
    return new PodSecurityAdmission(standards.verified(), configuration);
  }

  /**
   * The same, with what {@code binding} says about actions, severities and exceptions; its policies
   * and params do not matter. What is done about a finding is the milder of what the mode does and
   * what the binding says, and a check that does not deny keeps nobody from meeting a level.
   * Exceptions that waive nothing are not reported, whatever the rules for exceptions say.
   */
  public PodSecurityAdmission withSettings(Binding binding) {
    return new PodSecurityAdmission(standards.withSettings(binding), configuration);
  }

  /** The full names of the policies that it applies: those of the levels, and of namespaces. */
  public static List<String> policies() {
    return BoundStandards.POLICIES;
  }

  /**
   * Judges documents, which together are what is known of the cluster. Where {@code context} has a
   * request, its {@code userInfo.username} is who creates them.
   *
   * @return what was found, document by document. The decision is {@link
   *     dev.okite.Decision#NOTHING_EVALUATED} where no check applied to any workload and there is
   *     no namespace, such as where everything is privileged or exempt
   */
  public Report evaluate(List<Document> documents, EvaluationContext context) {
    return new AdmissionRun(standards, configuration, documents, context).report();
  }
}
