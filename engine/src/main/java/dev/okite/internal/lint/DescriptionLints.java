package dev.okite.internal.lint;

import dev.okite.internal.check.CheckedPolicy;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.CheckedRule;
import dev.okite.internal.check.RuleApplication;
import dev.okite.lint.Lint;
import dev.okite.lint.LintRule;
import dev.okite.source.Span;
import dev.okite.syntax.Assertion;
import dev.okite.syntax.BecauseClause;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.Literal;
import dev.okite.syntax.Metadata;
import dev.okite.syntax.Step;
import dev.okite.syntax.TestDecl;
import dev.okite.syntax.TestMember;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what policies and rules should say about themselves, and tests about them. */
final class DescriptionLints {
  private static final Set<String> FINDINGS = Set.of("deny", "warn", "audit");

  private final List<Lint> found;

  DescriptionLints(List<Lint> found) {
    this.found = found;
  }

  void addAll(CheckedProgram program) {
    Set<String> tested = tested(program);
    for (CheckedPolicy policy : program.policies().values()) {
      if (policy.declaration().doc().isEmpty()) {
        add(
            LintRule.MISSING_DOCUMENTATION,
            policy.declaration().name().span(),
            "the policy `" + policy.name() + "` does not say what it is for",
            "write a `///` comment above it");
      }
      for (RuleApplication application : policy.rules()) {
        if (application.rule().name().startsWith(policy.name() + ".")) {
          add(policy, application.rule(), tested);
        }
      }
    }
  }

  private void add(CheckedPolicy policy, CheckedRule rule, Set<String> tested) {
    Span span = rule.declaration().name().span();
    String name = "the rule `" + rule.name() + "`";
    if (rule.declaration().doc().isEmpty()) {
      add(
          LintRule.MISSING_DOCUMENTATION,
          span,
          name + " does not say what it is for",
          "write a `///` comment above it");
    }
    if (rule.description().remedy().isEmpty()) {
      add(
          LintRule.MISSING_REMEDY,
          span,
          name + " does not say what to do about what it finds",
          "add `remedy \"…\"`");
    }
    if (!says(rule.declaration().metadata(), "severity")
        && !says(policy.declaration().members(Metadata.class), "severity")) {
      add(
          LintRule.MISSING_SEVERITY,
          span,
          name + " does not say how bad its findings are",
          "add `severity`: `info`, `low`, `medium`, `high` or `critical`");
    }
    if (!tested.contains(rule.name())) {
      add(
          LintRule.UNTESTED_RULE,
          span,
          "no test expects " + name + " to find anything",
          "add a test with `expect deny " + rule.name() + "`");
    }
    messages(rule);
  }

  private void messages(CheckedRule rule) {
    boolean iterates = false;
    for (Step step : rule.steps()) {
      iterates |= step instanceof ForClause;
      if (step instanceof Assertion assertion) {
        Optional<BecauseClause> because = assertion.clause(BecauseClause.class);
        Span start = assertion.condition().span();
        if (because.isEmpty() && rule.description().title().isEmpty()) {
          add(
              LintRule.MISSING_MESSAGE,
              start,
              "findings of this assertion do not say what was found",
              "add `because \"…\"`");
        } else if (iterates && because.isPresent() && isConstant(because.get())) {
          add(
              LintRule.CONSTANT_MESSAGE,
              because.get().message().span(),
              "the message is the same for every element that the rule goes through",
              "name the element in it, as in `{c.name}`");
        }
      }
    }
  }

  private static boolean isConstant(BecauseClause because) {
    return because.message() instanceof Literal;
  }

  private static boolean says(List<Metadata> metadata, String key) {
    return metadata.stream().anyMatch(each -> each.key().name().equals(key));
  }

  /** The rules of which a test expects a finding. */
  private static Set<String> tested(CheckedProgram program) {
    Set<String> tested = new HashSet<>();
    for (TestDecl test : program.tests()) {
      for (TestMember member : test.members()) {
        if (member instanceof TestMember.ExpectRule expected
            && FINDINGS.contains(expected.verdict().name())) {
          tested.addAll(program.resolutions().target(expected).rules());
        }
      }
    }
    return tested;
  }

  private void add(LintRule rule, Span span, String message, String hint) {
    found.add(new Lint(rule.id(), span, message, hint));
  }
}
