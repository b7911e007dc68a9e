package dev.okite;

import dev.okite.document.Document;
import dev.okite.explanation.Explanation;
import dev.okite.explanation.Focus;
import dev.okite.finding.Finding;
import dev.okite.finding.RuleDescription;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.eval.AppliedPolicy;
import dev.okite.internal.eval.EvaluationInput;
import dev.okite.internal.eval.EvaluationLimits;
import dev.okite.internal.eval.EvaluationResult;
import dev.okite.internal.eval.ExceptionConditions;
import dev.okite.internal.eval.PolicyEvaluator;
import dev.okite.internal.plan.PlanDescriber;
import dev.okite.internal.reference.Explainer;
import dev.okite.internal.reference.ReferenceEvaluator;
import dev.okite.internal.validate.DocumentValidator;
import dev.okite.internal.waive.DeclarationPlaces;
import dev.okite.internal.waive.Governance;
import dev.okite.plan.PlanDescription;
import dev.okite.validation.SchemaRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Policies with their params, planned and ready to run. Immutable and safe to share between
 * threads; evaluating takes no locks.
 */
public final class BoundPolicies {
  private final CheckedProgram program;
  private final List<AppliedPolicy> applied;
  private final Enforcement enforcement;
  private final Governance governance;
  private final PolicyEvaluator evaluator;
  private final @Nullable PolicyEvaluator reference;
  private final @Nullable DocumentValidator validator;
  private final Set<String> rules;
  private final boolean needsInventory;

  /**
   * The report that {@link #glance} made last, which most others equal. Threads may see different
   * ones: a report is immutable.
   */
  private @Nullable Report latest;

  BoundPolicies(
      CheckedProgram program,
      List<AppliedPolicy> applied,
      boolean readsInventory,
      Enforcement enforcement,
      Governance governance,
      PolicyEvaluator evaluator,
      @Nullable PolicyEvaluator reference,
      @Nullable DocumentValidator validator) {
    this.program = program;
    this.applied = List.copyOf(applied);
    this.enforcement = enforcement;
    this.governance = governance;
    this.evaluator = evaluator;
    this.reference = reference;
    this.validator = validator;
    Set<String> names = new LinkedHashSet<>();
    applied.forEach(a -> a.policy().rules().forEach(r -> names.add(r.rule().name())));
    schemaRules().forEach(rule -> names.add(rule.name()));
    this.rules = Collections.unmodifiableSet(names);
    this.needsInventory = readsInventory || !governance.isEmpty();
  }

  /**
   * The full names of the applied policies, in the order in which they run: those that deny first,
   * then those that warn, then those that audit. Those that are off are not among them.
   */
  public List<String> policies() {
    return applied.stream().map(a -> a.policy().name()).toList();
  }

  /** Whether they apply a rule with the full name {@code rule}. */
  public boolean applies(String rule) {
    return applied.stream().anyMatch(policy -> appliesIn(policy, rule));
  }

  private static boolean appliesIn(AppliedPolicy applied, String rule) {
    return applied.policy().rules().stream().anyMatch(r -> r.rule().name().equals(rule));
  }

  /** The rules about schemas that they apply. */
  private List<RuleDescription> schemaRules() {
    return validator == null ? List.of() : validator.descriptions();
  }

  /**
   * The rules that they apply, each once, by the full name of the first policy that applies it;
   * those about schemas are the last.
   */
  public Map<String, List<RuleDescription>> rulesByPolicy() {
    Map<String, List<RuleDescription>> byPolicy = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    for (AppliedPolicy each : applied) {
      byPolicy.put(
          each.policy().name(),
          each.policy().rules().stream()
              .map(application -> application.rule().description())
              .filter(rule -> names.add(rule.name()))
              .toList());
    }
    if (!schemaRules().isEmpty()) {
      byPolicy.put(SchemaRule.POLICY, schemaRules());
    }
    return byPolicy;
  }

  /** How many rules they apply. */
  public int ruleCount() {
    return rules.size();
  }

  /** The full names of the rules that they apply, in the order in which they run. */
  public Set<String> rules() {
    return rules;
  }

  /**
   * Whether what they find in a document may depend on other documents: one of them runs over the
   * inventory or reads it, or there are exceptions, of which each says whether anything needed it.
   * Where it is false, documents can be evaluated in any number of parts, at the same time: the
   * findings of the parts are those of the whole, and so are the sums of their counts; a policy
   * matched nothing if it matched nothing in any part.
   */
  public boolean needsInventory() {
    return needsInventory;
  }

  /**
   * Describes how these policies are evaluated on documents of the kinds that their {@code match}es
   * ask for. Makes a plan for that, which takes about as long as binding; evaluating costs nothing
   * more for it.
   */
  public PlanDescription plan() {
    return PlanDescriber.describe(program, applied);
  }

  /**
   * Describes how these policies are evaluated on {@code documents}, which together are the
   * inventory, and what that costs by rule. Costs are counted, not timed: the same policies and
   * documents have the same. Exceptions are left out.
   */
  public PlanDescription plan(List<Document> documents, EvaluationContext context) {
    return PlanDescriber.measure(program, applied, input(documents, context));
  }

  /** Evaluates one document, which is the whole inventory. */
  public Report evaluate(Document document, EvaluationContext context) {
    Report quiet = glance(document);
    return quiet != null ? quiet : evaluateClosely(List.of(document), context);
  }

  /**
   * The report about a document that has nothing for a rule to speak of; null where that takes more
   * than a look. With nothing found, neither the context nor what is done about findings counts.
   */
  private @Nullable Report glance(Document document) {
    if (reference != null || validator != null || !governance.isEmpty()) {
      return null;
    }
    EvaluationResult result = evaluator.glance(document);
    if (result == null) {
      return null;
    }
    Report before = latest;
    if (before != null
        && before.evaluations() == result.evaluations()
        && before.unmatched().equals(result.unmatched())) {
      return before;
    }
    Report report = Report.of(List.of(), 1, rules.size(), result, EvaluationContext.empty());
    latest = report;
    return report;
  }

  /**
   * Evaluates documents, which together are the inventory. Never throws because of what a policy or
   * a document holds.
   *
   * @throws VerificationException if these policies were bound to be verified, and the evaluators
   *     disagree
   */
  public Report evaluate(List<Document> documents, EvaluationContext context) {
    Report quiet = documents.size() == 1 ? glance(documents.get(0)) : null;
    return quiet != null ? quiet : evaluateClosely(documents, context);
  }

  private Report evaluateClosely(List<Document> documents, EvaluationContext context) {
    EvaluationInput input = input(documents, context);
    DocumentValidator.Result schemas = validator == null ? null : validator.validate(documents);
    EvaluationResult result = with(schemas, evaluator.evaluate(input));
    DeclarationPlaces places = new DeclarationPlaces();
    List<Finding> findings = enforced(result, evaluator, input, places);
    if (reference != null) {
      EvaluationResult expected = with(schemas, reference.evaluate(input));
      VerificationException.compare(result, expected);
      VerificationException.compare(findings, enforced(expected, reference, input, places));
    }
    return Report.of(findings, documents.size(), rules.size(), result, context);
  }

  /** What policies find, and behind it what schemas do; null where nobody asks them. */
  private EvaluationResult with(
      DocumentValidator.@Nullable Result schemas, EvaluationResult result) {
    if (schemas == null) {
      return result;
    }
    List<Finding> findings = new ArrayList<>(result.findings());
    findings.addAll(schemas.findings());
    long evaluations = (long) schemas.documents() * schemaRules().size();
    return new EvaluationResult(findings, result.evaluations() + evaluations, result.unmatched());
  }

  /**
   * Explains what a rule comes to on each of {@code documents}, which together are the inventory:
   * what decided that it fires, or that it stays quiet. It evaluates with the reference evaluator,
   * and may take many times as long as {@link #evaluate}, which is not slower for it. A deadline of
   * the context does not count; the steps do.
   *
   * <p>There is one explanation for each document and each policy that runs the rule on it, or
   * keeps it from running if none runs it; and then those of policies over the inventory, one for
   * each.
   *
   * @param rule the full name of a rule that these policies apply
   * @param focus which document, or which elements, to explain
   * @throws IllegalArgumentException if these policies apply no such rule
   */
  public List<Explanation> explain(
      String rule, List<Document> documents, EvaluationContext context, Focus focus) {
    List<AppliedPolicy> applying =
        applied.stream().filter(policy -> appliesIn(policy, rule)).toList();
    if (applying.isEmpty()) {
      throw new IllegalArgumentException("no applied policy has a rule `" + rule + "`");
    }
    EvaluationInput given = input(documents, context);
    EvaluationInput input =
        new EvaluationInput(
            given.documents(),
            given.request(),
            given.facts(),
            given.now(),
            new EvaluationLimits(context.maxSteps(), Optional.empty()));
    PolicyEvaluator slow = new ReferenceEvaluator(program, applied);
    return new Explainer(program, applying)
        .explain(
            rule,
            input,
            focus,
            found -> {
              List<Finding> findings = new ArrayList<>(found);
              findings.replaceAll(enforcement::of);
              governance.waive(findings, slow.conditions(input), input);
              return findings;
            });
  }

  /** Actions and severities come first: exceptions are held to them, and may ask for them. */
  private List<Finding> enforced(
      EvaluationResult result,
      PolicyEvaluator by,
      EvaluationInput input,
      DeclarationPlaces places) {
    if (result.findings().isEmpty() && governance.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>(result.findings());
    findings.replaceAll(enforcement::of);
    if (!governance.isEmpty()) {
      ExceptionConditions conditions = by.conditions(input);
      if (validator != null) {
        conditions = new SchemaConditions(conditions, validator);
      }
      for (Finding about : governance.apply(findings, conditions, input, places)) {
        if (about.isError() || !enforcement.isOff(about.policy(), about.rule().name())) {
          findings.add(enforcement.of(about));
        }
      }
    }
    return findings;
  }

  static EvaluationInput input(List<Document> documents, EvaluationContext context) {
    return new EvaluationInput(
        documents,
        context.request(),
        context.facts(),
        context.now().orElse(null),
        new EvaluationLimits(context.maxSteps(), context.deadline()));
  }
}
