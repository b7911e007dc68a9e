package dev.okite.internal.check;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.finding.RuleDescription;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.Include;
import dev.okite.syntax.IncludeException;
import dev.okite.syntax.LetStep;
import dev.okite.syntax.MatchStep;
import dev.okite.syntax.OverInventory;
import dev.okite.syntax.PolicyDecl;
import dev.okite.syntax.PolicyMember;
import dev.okite.syntax.RuleDecl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks one policy and all that stands in it (7). */
final class PolicyChecker {
  private final CheckContext context;
  private final ModuleIndex index;
  private final DeclaredPolicy policy;
  private final PolicyDecl declaration;
  private final IncludeLinker includes;
  private final PolicyIndex policies;
  private final PolicyParams params;
  private final Scope paramScope;
  private final Scope bodyScope;
  private final PolicyDescription description;
  private final RuleExpander rules;
  private final Map<String, Identifier> ruleNames = new HashMap<>();
  private boolean applies = true;

  PolicyChecker(
      CheckContext context,
      ModuleIndex index,
      IncludeLinker includes,
      PolicyIndex policies,
      DeclaredPolicy policy) {
    this.context = context;
    this.index = index;
    this.policy = policy;
    this.declaration = policy.declaration();
    this.includes = includes;
    this.policies = policies;
    this.params = new PolicyParams(context, index);
    this.paramScope = policy.module().scope().inner(Surroundings.INCLUDE);
    this.bodyScope =
        paramScope.inner(
            policy.overInventory() ? Surroundings.INVENTORY_POLICY : Surroundings.POLICY);
    this.description = PolicyDescription.of(context, declaration);
    this.rules = new RuleExpander(context, policy);
  }

  /** Checks it, and {@code question} with it if that is asked at its end. */
  CheckedPolicy check(@Nullable Question question) {
    boolean isAsked = question != null && question.isOf(declaration);
    checkStructure(isAsked);
    params.declareOwn(policy, paramScope);
    for (Include include : declaration.members(Include.class)) {
      includes
          .target(include)
          .flatMap(policies::checked)
          .ifPresent(included -> params.include(include, included, paramScope));
    }
    ExpressionChecker expressions =
        new ExpressionChecker(context, index, policy.module(), bodyScope);
    declaration.members(LetStep.class).forEach(let -> bodyScope.announce(let.name()));
    for (PolicyMember member : declaration.members()) {
      checkMember(expressions, member);
    }
    if (question != null && isAsked) {
      expressions.type(question.expression());
    }
    UsageCheck usage = new UsageCheck(context);
    usage.check(bodyScope);
    usage.check(paramScope);
    return new CheckedPolicy(
        policy.fullName(),
        declaration,
        description.title(),
        policy.overInventory(),
        params.all(),
        rules.rules());
  }

  private void checkStructure(boolean isAsked) {
    List<OverInventory> modes = declaration.members(OverInventory.class);
    if (modes.size() > 1) {
      context
          .diagnostics()
          .add(
              Diagnostic.of(
                      DiagnosticCode.DUPLICATE_METADATA,
                      modes.get(1).span(),
                      "a policy has one `over inventory`")
                  .withRelated(modes.get(0).span(), "the first one"));
    }
    if (declaration.members(RuleDecl.class).isEmpty() && !policy.hasIncludes() && !isAsked) {
      context.report(
          DiagnosticCode.NO_RULE,
          declaration.name().span(),
          "the policy `" + declaration.name() + "` has no rule",
          "add a `rule`, or `include` a policy that has some");
    }
  }

  private void checkMember(ExpressionChecker expressions, PolicyMember member) {
    if (member instanceof MatchStep match) {
      expressions.condition(match.condition());
      applies &= new ConditionOutcome(context).of(match.condition()).orElse(true);
    } else if (member instanceof LetStep let) {
      new LetChecker(context, expressions).check(let);
    } else if (member instanceof Include include) {
      checkInclude(include);
    } else if (member instanceof RuleDecl rule) {
      checkRule(rule);
    }
  }

  private void checkInclude(Include include) {
    ExpressionChecker expressions =
        new ExpressionChecker(context, index, policy.module(), paramScope.inner());
    for (IncludeException exception : include.exceptions()) {
      exception.condition().ifPresent(expressions::condition);
    }
    includes
        .target(include)
        .flatMap(policies::checked)
        .ifPresent(included -> rules.include(include, included));
  }

  private void checkRule(RuleDecl rule) {
    Identifier first = ruleNames.putIfAbsent(rule.name().name(), rule.name());
    if (first != null) {
      context
          .diagnostics()
          .add(
              Diagnostic.of(
                      DiagnosticCode.DUPLICATE_NAME,
                      rule.name().span(),
                      "the policy has a rule `" + rule.name() + "` already")
                  .withRelated(first.span(), "declared here first"));
    }
    String fullName = policy.fullName() + "." + rule.name();
    RuleDescription described = description.rule(context, fullName, rule);
    ExpressionChecker expressions =
        new ExpressionChecker(context, index, policy.module(), bodyScope.inner());
    new RuleChecker(context, expressions, rule, applies).check();
    rules.add(new CheckedRule(described, rule));
  }
}
