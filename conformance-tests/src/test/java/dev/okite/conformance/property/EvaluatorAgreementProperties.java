package dev.okite.conformance.property;

import dev.okite.Binding;
import dev.okite.PolicySet;
import dev.okite.Report;
import dev.okite.VerificationException;
import dev.okite.document.Document;
import dev.okite.finding.Finding;
import dev.okite.value.ErrorCode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCollector;

/**
 * The optimized evaluator finds what the reference evaluator finds: the same findings in the same
 * order with the same rule, policy, message, places, evidence, fixes and errors, after the same
 * number of evaluations.
 *
 * <p>The evaluators may count steps and sizes differently, so runs that meet a limit do not count.
 */
@AddLifecycleHook(Tries.class)
class EvaluatorAgreementProperties {
  /** How many sets of documents each program judges: to compile it takes longest. */
  private static final int SETS = Integer.getInteger("okite.property.sets", 1);

  private static final LongAdder PAIRS = new LongAdder();

  @Provide
  Arbitrary<RandomCase> cases() {
    return RandomCases.of(Profile.EVERYTHING);
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void optimizedIsReference(@ForAll("cases") RandomCase random) {
    StatisticsCollector programs = Statistics.label("programs");
    Optional<PolicySet> compiled = random.compile().policies();
    programs.collect(compiled.isPresent());
    programs.coverage(c -> c.check(true).percentage(p -> p >= 70));
    compiled.ifPresent(
        policies -> {
          agreeOn(policies, random, random.documents());
          for (int i = 1; i < SETS; i++) {
            agreeOn(policies, random, random.otherDocuments(i));
          }
        });
  }

  @AfterContainer
  static void reportPairs() {
    System.out.println("agreed on " + PAIRS.sum() + " pairs of a policy and a document");
  }

  private static void agreeOn(PolicySet policies, RandomCase random, List<Document> documents) {
    PAIRS.add((long) policies.policies().size() * documents.size());
    Report report = policies.bind(Binding.all()).evaluate(documents, random.context());
    boolean limited = meetLimit(policies, documents, random, report);
    Statistics.label("met a limit").collect(limited);
    Statistics.label("met a limit").coverage(c -> c.check(true).percentage(p -> p <= 2));
    cover("a finding", report.findings(), 33, f -> !f.isError());
    cover("an error finding", report.findings(), 10, Finding::isError);
    cover("a place", report.findings(), 33, f -> f.place().isPresent());
    cover(
        "a missing place",
        report.findings(),
        10,
        f -> f.place().filter(p -> p.missing()).isPresent());
    cover("a further place", report.findings(), 5, f -> !f.see().isEmpty());
    cover("evidence", report.findings(), 33, f -> f.evidence().size() > 1);
    cover("a fix", report.findings(), 5, f -> !f.fixes().isEmpty());
  }

  /**
   * Returns whether one of the evaluators met a limit, so that nothing could be compared.
   *
   * @throws VerificationException if they disagree
   */
  private static boolean meetLimit(
      PolicySet policies, List<Document> documents, RandomCase random, Report report) {
    if (report.findings().stream().anyMatch(EvaluatorAgreementProperties::isLimit)) {
      return true;
    }
    try {
      policies.bind(Binding.all().verified()).evaluate(documents, random.context());
      return false;
    } catch (VerificationException disagreement) {
      String difference = String.valueOf(disagreement.getMessage());
      if (difference.contains(ErrorCode.STEP_LIMIT.name())
          || difference.contains(ErrorCode.SIZE_LIMIT.name())) {
        return true;
      }
      throw disagreement;
    }
  }

  private static boolean isLimit(Finding finding) {
    return finding
        .error()
        .filter(e -> e.code() == ErrorCode.STEP_LIMIT || e.code() == ErrorCode.SIZE_LIMIT)
        .isPresent();
  }

  /** Checks that at least {@code percent} of the programs that compile have such a finding. */
  private static void cover(
      String what, List<Finding> findings, int percent, Predicate<Finding> kind) {
    StatisticsCollector statistics = Statistics.label("with " + what);
    statistics.collect(findings.stream().anyMatch(kind));
    statistics.coverage(c -> c.check(true).percentage(p -> p >= percent));
  }
}
