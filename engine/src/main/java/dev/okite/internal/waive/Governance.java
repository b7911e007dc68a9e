package dev.okite.internal.waive;

import dev.okite.exceptions.ExceptionFinding;
import dev.okite.exceptions.ExceptionRules;
import dev.okite.finding.Finding;
import dev.okite.finding.RuleDescription;
import dev.okite.finding.Severity;
import dev.okite.internal.check.CheckedException;
import dev.okite.internal.check.CheckedPolicy;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.RuleApplication;
import dev.okite.internal.eval.AppliedPolicy;
import dev.okite.internal.eval.EvaluationInput;
import dev.okite.internal.eval.ExceptionConditions;
import dev.okite.validation.SchemaRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * The exceptions that cover a rule which is applied, and the rules that they are held to. Immutable
 * and safe to share.
 */
public final class Governance {
  private final List<GovernedException> exceptions;
  private final ExceptionRules rules;

  private Governance(List<GovernedException> exceptions, ExceptionRules rules) {
    this.exceptions = List.copyOf(exceptions);
    this.rules = rules;
  }

  /**
   * The exceptions of {@code program} that concern what is applied.
   *
   * @param schemaRules the rules about schemas that are applied
   * @param severities how bad the findings of a rule are, as a policy applies it
   */
  public static Governance of(
      CheckedProgram program,
      List<AppliedPolicy> applied,
      List<RuleDescription> schemaRules,
      ExceptionRules rules,
      BiFunction<String, RuleDescription, Severity> severities) {
    Map<String, Severity> ofRules = new TreeMap<>();
    program.policies().values().forEach(policy -> note(policy, severities, ofRules));
    Set<String> appliedRules = new HashSet<>();
    applied.forEach(a -> a.policy().rules().forEach(r -> appliedRules.add(r.rule().name())));
    for (RuleDescription rule : schemaRules) {
      ofRules.put(rule.name(), severities.apply(SchemaRule.POLICY, rule));
      appliedRules.add(rule.name());
    }
    List<GovernedException> governed = new ArrayList<>();
    for (CheckedException exception : program.exceptions()) {
      if (exception.rules().stream().anyMatch(appliedRules::contains)) {
        governed.add(governed(exception, ofRules));
      }
    }
    return new Governance(governed, rules);
  }

  /** Of a rule that several policies apply with different severities, the gravest counts. */
  private static void note(
      CheckedPolicy policy,
      BiFunction<String, RuleDescription, Severity> severities,
      Map<String, Severity> ofRules) {
    for (RuleApplication application : policy.rules()) {
      RuleDescription rule = application.rule().description();
      ofRules.merge(
          rule.name(),
          severities.apply(policy.name(), rule),
          (one, other) -> one.compareTo(other) > 0 ? one : other);
    }
  }

  private static GovernedException governed(
      CheckedException exception, Map<String, Severity> ofRules) {
    String gravest = "";
    Severity severity = Severity.INFO;
    for (String rule : new TreeSet<>(exception.rules())) {
      Severity found = ofRules.getOrDefault(rule, Severity.CRITICAL);
      if (gravest.isEmpty() || found.compareTo(severity) > 0) {
        gravest = rule;
        severity = found;
      }
    }
    return new GovernedException(exception, gravest, severity);
  }

  /** Whether no exception concerns what is applied. */
  public boolean isEmpty() {
    return exceptions.isEmpty();
  }

  /**
   * Waives those of {@code findings} that an exception waives.
   *
   * @return what there is to say about the exceptions
   */
  public List<Finding> apply(
      List<Finding> findings,
      ExceptionConditions conditions,
      EvaluationInput input,
      DeclarationPlaces places) {
    if (input.now() == null) {
      return List.of(withoutClock(places));
    }
    List<ExceptionUse> uses = uses(input.now());
    WaiverRun run = new WaiverRun(conditions, uses);
    findings.replaceAll(run::waive);
    List<Finding> said = new ArrayList<>(run.failures());
    UseRules useRules = new UseRules(rules, conditions, input.documents(), places);
    for (ExceptionUse use : uses) {
      List<Remark> remarks = new ArrayList<>(use.standing().remarks());
      remarks.addAll(useRules.of(use));
      remarks.sort(Comparator.comparing(Remark::kind));
      remarks.forEach(r -> said.add(ExceptionReport.of(r, places.of(use.governed().span()))));
    }
    return said;
  }

  /** As {@link #apply}, and says nothing about the exceptions. */
  public void waive(List<Finding> findings, ExceptionConditions conditions, EvaluationInput input) {
    if (input.now() != null) {
      findings.replaceAll(new WaiverRun(conditions, uses(input.now()))::waive);
    }
  }

  private List<ExceptionUse> uses(Instant now) {
    StandingRules standings = new StandingRules(rules, LocalDate.ofInstant(now, ZoneOffset.UTC));
    return exceptions.stream().map(e -> new ExceptionUse(e, standings.of(e))).toList();
  }

  private Finding withoutClock(DeclarationPlaces places) {
    String message =
        "the evaluation has no clock, so that "
            + (exceptions.size() == 1
                ? "the exception `" + exceptions.get(0).name() + "` is not in force"
                : "none of the " + exceptions.size() + " exceptions is in force");
    return ExceptionReport.of(
        Remark.of(ExceptionFinding.NO_CLOCK, message), places.of(exceptions.get(0).span()));
  }
}
