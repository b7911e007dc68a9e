package dev.okite.internal.reference;

import dev.okite.document.Document;
import dev.okite.explanation.Explanation;
import dev.okite.explanation.Explanation.Outcome;
import dev.okite.explanation.Focus;
import dev.okite.explanation.Reason;
import dev.okite.finding.Finding;
import dev.okite.finding.Waiver;
import dev.okite.internal.check.CheckedException;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.ExceptionCondition;
import dev.okite.internal.check.RuleApplication;
import dev.okite.internal.eval.AppliedPolicy;
import dev.okite.internal.eval.EvaluationInput;
import dev.okite.internal.eval.FindingValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Runs one rule over documents, and explains what it came to on each of them. */
public final class Explainer {
  private final CheckedProgram program;
  private final List<AppliedPolicy> policies;
  private final ReferenceEvaluator evaluator;

  /** One of {@code policies}, in the order of selection, which {@code program} declares. */
  public Explainer(CheckedProgram program, List<AppliedPolicy> policies) {
    this.program = program;
    this.policies = List.copyOf(policies);
    this.evaluator = new ReferenceEvaluator(program, policies);
  }

  /** A rule that ran, or was kept from it. */
  private record Ran(
      AppliedPolicy policy,
      RuleApplication application,
      @Nullable Document document,
      Run run,
      RuleTrace trace,
      RuleRun.Outcome outcome,
      List<Finding> findings) {}

  /**
   * Explains {@code rule} on each document, as each of the policies applies it; where one of them
   * runs it, those that keep it out say nothing.
   *
   * @param rule its full name
   * @param treatment what becomes of findings after the rule has made them: as many, in their order
   */
  public List<Explanation> explain(
      String rule, EvaluationInput input, Focus focus, UnaryOperator<List<Finding>> treatment) {
    List<Ran> all = new ArrayList<>();
    for (Document document : input.documents()) {
      if (focus.document().isEmpty() || focus.document().get() == document) {
        all.addAll(run(rule, input, document, focus));
      }
    }
    all.addAll(run(rule, input, null, focus));
    List<Finding> findings = new ArrayList<>();
    all.forEach(ran -> findings.addAll(ran.findings()));
    List<Finding> treated = treatment.apply(findings);
    List<Explanation> explanations = new ArrayList<>();
    int start = 0;
    for (Ran ran : all) {
      int end = start + ran.findings().size();
      explanations.add(explanation(ran, treated.subList(start, end), input));
      start = end;
    }
    return explanations;
  }

  private List<Ran> run(
      String rule, EvaluationInput input, @Nullable Document document, Focus focus) {
    List<Ran> all = new ArrayList<>();
    Set<Object> done = new HashSet<>();
    for (AppliedPolicy policy : policies) {
      if (policy.policy().overInventory() != (document == null)) {
        continue;
      }
      for (RuleApplication application : policy.policy().rules()) {
        if (!application.rule().name().equals(rule)) {
          continue;
        }
        Object shared = evaluator.withParams(application.rule(), policy);
        if (!done.contains(shared)) {
          Ran ran = run(policy, application, new Run(program, input, document), document, focus);
          all.add(ran);
          if (ran.outcome() == RuleRun.Outcome.RAN) {
            done.add(shared);
          }
        }
      }
    }
    boolean anyRan = all.stream().anyMatch(ran -> ran.outcome() != RuleRun.Outcome.KEPT_OUT);
    all.removeIf(ran -> anyRan && ran.outcome() == RuleRun.Outcome.KEPT_OUT);
    return all;
  }

  private static Ran run(
      AppliedPolicy policy,
      RuleApplication application,
      Run run,
      @Nullable Document document,
      Focus focus) {
    RuleTrace trace = new RuleTrace(focus);
    Expressions expressions =
        new Expressions(run, new PolicyScope(policy.params()), Environment.EMPTY);
    RuleRun ruleRun = new RuleRun(application, policy.policy().name(), expressions, trace);
    RuleRun.Outcome outcome = ruleRun.run();
    return new Ran(policy, application, document, run, trace, outcome, ruleRun.findings());
  }

  private Explanation explanation(Ran ran, List<Finding> findings, EvaluationInput input) {
    ReasonMaker maker = new ReasonMaker();
    List<Reason> reasons = new ArrayList<>(new RuleReasons(maker).of(ran.trace().whole()));
    Set<String> waived = new LinkedHashSet<>();
    for (Finding finding : findings) {
      Optional<String> exception = finding.waiver().map(Waiver::exception);
      if (exception.isPresent() && waived.add(exception.get())) {
        exception(exception.get(), finding, input, maker).ifPresent(reasons::add);
      }
    }
    return new Explanation(
        ran.application().rule().description(),
        ran.policy().policy().name(),
        Optional.ofNullable(ran.document()),
        outcome(findings, reasons),
        findings,
        reasons);
  }

  private static Outcome outcome(List<Finding> findings, List<Reason> reasons) {
    if (findings.stream().anyMatch(Finding::isError)) {
      return Outcome.ERROR;
    }
    if (!findings.isEmpty()) {
      return findings.stream().allMatch(Finding::isWaived) ? Outcome.WAIVED : Outcome.FIRED;
    }
    boolean isKeptOut =
        reasons.stream()
            .anyMatch(r -> r.kind() == Reason.Kind.MATCH || r.kind() == Reason.Kind.EXCEPT);
    return isKeptOut ? Outcome.NOT_APPLIED : Outcome.QUIET;
  }

  private Optional<Reason> exception(
      String name, Finding finding, EvaluationInput input, ReasonMaker maker) {
    return program.exceptions().stream()
        .filter(e -> e.name().equals(name))
        .findFirst()
        .map(exception -> exception(exception, finding, input, maker));
  }

  /** Of an exception in YAML the condition is as good as its text, and its parts have none. */
  private static Reason withoutParts(Reason condition) {
    return new Reason(
        condition.kind(),
        condition.span(),
        condition.name(),
        condition.value(),
        condition.error(),
        condition.where(),
        List.of(),
        0,
        condition.isCut());
  }

  private static boolean isInTheLanguage(CheckedException exception) {
    return exception.declaration().span().text().startsWith("exception");
  }

  private Reason exception(
      CheckedException exception, Finding finding, EvaluationInput input, ReasonMaker maker) {
    Expressions outside =
        new Expressions(
            new Run(program, input, finding.document().orElse(null)),
            PolicyScope.NONE,
            Environment.EMPTY);
    List<Reason> because = new ArrayList<>();
    if (exception.condition().isPresent()) {
      ExceptionCondition condition = exception.condition().get();
      Reason reason =
          maker.of(
              condition.whole(),
              outside.with(condition.finding(), Shown.nothing(FindingValue.of(finding))));
      because.add(isInTheLanguage(exception) ? reason : withoutParts(reason));
    }
    return new Reason(
        Reason.Kind.EXCEPTION,
        Optional.of(exception.declaration().name().span()),
        Optional.of(exception.name()),
        Optional.of(exception.waiver().reason()),
        Optional.empty(),
        Optional.empty(),
        because,
        0,
        false);
  }
}
