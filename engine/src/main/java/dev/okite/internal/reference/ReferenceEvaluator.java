package dev.okite.internal.reference;

import dev.okite.document.Document;
import dev.okite.finding.Finding;
import dev.okite.internal.check.CheckedFunction;
import dev.okite.internal.check.CheckedParam;
import dev.okite.internal.check.CheckedPolicy;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.CheckedRule;
import dev.okite.internal.check.RuleApplication;
import dev.okite.internal.check.Symbol;
import dev.okite.internal.eval.AppliedPolicy;
import dev.okite.internal.eval.EvaluationInput;
import dev.okite.internal.eval.EvaluationResult;
import dev.okite.internal.eval.ExceptionConditions;
import dev.okite.internal.eval.Failures;
import dev.okite.internal.eval.PolicyEvaluator;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Evaluates policies as the language reference says, rule by rule and document by document. */
public final class ReferenceEvaluator implements PolicyEvaluator {
  private final CheckedProgram program;
  private final List<AppliedPolicy> policies;
  private final EvaluationListener listener;

  /**
   * An evaluator of {@code policies}, in the order of selection, which {@code program} declares.
   */
  public ReferenceEvaluator(CheckedProgram program, List<AppliedPolicy> policies) {
    this(program, policies, EvaluationListener.NONE);
  }

  /** As the other, and {@code listener} hears all of it. */
  public ReferenceEvaluator(
      CheckedProgram program, List<AppliedPolicy> policies, EvaluationListener listener) {
    this.program = program;
    this.policies = List.copyOf(policies);
    this.listener = listener;
  }

  /** Spec 8.1: documents, then policies, then rules; what looks over the inventory comes last. */
  @Override
  public EvaluationResult evaluate(EvaluationInput input) {
    Tally tally = new Tally();
    for (Document document : input.documents()) {
      Run run = heard(input, document);
      Set<RuleWithParams> ran = new HashSet<>();
      for (AppliedPolicy policy : policies) {
        if (!policy.policy().overInventory()) {
          runRules(policy, run, ran, tally);
        }
      }
    }
    Set<RuleWithParams> ran = new HashSet<>();
    for (AppliedPolicy policy : policies) {
      if (policy.policy().overInventory()) {
        runRules(policy, heard(input, null), ran, tally);
      }
    }
    List<String> unmatched =
        policies.stream()
            .map(p -> p.policy().name())
            .filter(n -> !tally.matched.contains(n))
            .toList();
    return new EvaluationResult(tally.findings, tally.evaluations, unmatched);
  }

  @Override
  public Value call(CheckedFunction function, List<Value> arguments, EvaluationInput input) {
    List<Environment.Binding> bindings = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      bindings.add(argument(function, i, arguments.get(i)));
    }
    try {
      return new Calls(outside(heard(input, null))).function(function, bindings).value();
    } catch (Failed failed) {
      throw failed.failure();
    }
  }

  @Override
  public ExceptionConditions conditions(EvaluationInput input) {
    return new ReferenceConditions(this, program, input);
  }

  /**
   * The full names of the rules that run on {@code document}; over the inventory if that is null.
   */
  Set<String> run(EvaluationInput input, @Nullable Document document) {
    Set<RuleWithParams> ran = new HashSet<>();
    for (AppliedPolicy policy : policies) {
      if (policy.policy().overInventory() == (document == null)) {
        runRules(policy, new Run(program, input, document), ran, new Tally());
      }
    }
    Set<String> names = new HashSet<>();
    ran.forEach(rule -> names.add(rule.rule()));
    return names;
  }

  private void runRules(AppliedPolicy policy, Run run, Set<RuleWithParams> ran, Tally tally) {
    Expressions expressions =
        new Expressions(run, new PolicyScope(policy.params()), Environment.EMPTY);
    for (RuleApplication application : policy.policy().rules()) {
      RuleWithParams rule = withParams(application.rule(), policy);
      if (ran.contains(rule)) {
        tally.matched.add(policy.policy().name());
      } else {
        RuleRun ruleRun = new RuleRun(application, policy.policy().name(), expressions);
        RuleRun.Outcome outcome = ruleRun.run();
        tally.findings.addAll(ruleRun.findings());
        if (outcome != RuleRun.Outcome.KEPT_OUT) {
          tally.evaluations++;
          tally.matched.add(policy.policy().name());
        }
        if (outcome == RuleRun.Outcome.RAN) {
          run.listener().ran(application.rule(), ruleRun.findings());
          ran.add(rule);
        }
      }
    }
  }

  /**
   * A rule and the values of the params of the policy that declares it, which are all that it can
   * see. With these equal, a rule whose steps ran once would only find the same again (spec 8.1). A
   * policy whose {@code match}es kept the rule out does not keep it from running for a later one.
   */
  record RuleWithParams(String rule, Map<String, Value> params) {}

  RuleWithParams withParams(CheckedRule rule, AppliedPolicy applied) {
    String name = rule.name();
    CheckedPolicy declaring =
        Objects.requireNonNull(program.policies().get(name.substring(0, name.lastIndexOf('.'))));
    Map<String, Value> seen = new HashMap<>();
    for (CheckedParam param : declaring.params()) {
      seen.put(param.name(), Objects.requireNonNull(applied.params().get(param.name())));
    }
    return new RuleWithParams(name, seen);
  }

  /** An argument of the host, held against the declared type when it is first used (spec 3.2). */
  private static Environment.Binding argument(CheckedFunction function, int index, Value value) {
    Symbol.FunctionParameter parameter = function.parameters().get(index);
    return () -> {
      if (!parameter.type().accepts(value)) {
        throw new Failed(
            Failures.notDeclared(parameter.name(), parameter.type(), value),
            function.body(),
            Spots.NONE);
      }
      return Shown.itself(value);
    };
  }

  private Run heard(EvaluationInput input, @Nullable Document document) {
    return new Run(program, input, document, listener);
  }

  private static Expressions outside(Run run) {
    return new Expressions(run, PolicyScope.NONE, Environment.EMPTY);
  }

  /** What an evaluation has found so far. */
  private static final class Tally {
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> matched = new HashSet<>();
    private long evaluations;
  }
}
