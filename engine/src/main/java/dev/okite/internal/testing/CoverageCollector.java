package dev.okite.internal.testing;

import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.StepParts;
import dev.okite.source.Span;
import dev.okite.syntax.Assertion;
import dev.okite.syntax.ConstantDecl;
import dev.okite.syntax.Declaration;
import dev.okite.syntax.Expr;
import dev.okite.syntax.FunctionDecl;
import dev.okite.syntax.Include;
import dev.okite.syntax.LetStep;
import dev.okite.syntax.MatchStep;
import dev.okite.syntax.PolicyDecl;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.PolicyMember;
import dev.okite.syntax.RuleDecl;
import dev.okite.syntax.Step;
import dev.okite.syntax.WhereClause;
import dev.okite.testing.Coverage;
import dev.okite.testing.Coverage.Kind;
import dev.okite.testing.Coverage.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Puts together what there is to cover in a program, and what was. */
final class CoverageCollector {
  private final CheckedProgram program;
  private final CoverageLog log;

  CoverageCollector(CheckedProgram program, CoverageLog log) {
    this.program = program;
    this.log = log;
  }

  Coverage collect(Predicate<String> wanted) {
    List<Coverage.SourceCoverage> sources = new ArrayList<>();
    for (PolicyFile file : program.files()) {
      if (wanted.test(file.source().name())) {
        List<Part> parts = parts(file);
        if (!parts.isEmpty()) {
          sources.add(new Coverage.SourceCoverage(file.source(), parts));
        }
      }
    }
    return new Coverage(sources);
  }

  private List<Part> parts(PolicyFile file) {
    List<Part> parts = new ArrayList<>();
    String module = file.moduleName().isEmpty() ? "" : file.moduleName() + ".";
    for (Declaration declaration : file.declarations()) {
      if (declaration instanceof PolicyDecl policy) {
        addPolicy(policy, module + policy.name().name(), parts);
      } else if (declaration instanceof FunctionDecl function) {
        ConditionSites sites = new ConditionSites();
        sites.walk(function.body());
        addIfAny(module + function.name().name(), function.name().span(), sites, parts);
      } else if (declaration instanceof ConstantDecl constant) {
        ConditionSites sites = new ConditionSites();
        sites.walk(constant.value());
        addIfAny(module + constant.name().name(), constant.name().span(), sites, parts);
      }
    }
    parts.sort(Comparator.comparingInt(part -> part.span().start()));
    return parts;
  }

  private void addIfAny(String name, Span span, ConditionSites sites, List<Part> parts) {
    if (!sites.found().isEmpty()) {
      parts.add(new Part(Kind.FUNCTION, name, span, 0, 0, conditions(sites)));
    }
  }

  private void addPolicy(PolicyDecl policy, String name, List<Part> parts) {
    ConditionSites sites = new ConditionSites();
    for (PolicyMember member : policy.members()) {
      if (member instanceof MatchStep match) {
        sites.condition(match.condition());
      } else if (member instanceof LetStep let) {
        sites.walk(let.value());
      } else if (member instanceof Include include) {
        include.exceptions().forEach(e -> e.condition().ifPresent(sites::condition));
      } else if (member instanceof RuleDecl rule) {
        parts.add(rule(rule, name + "." + rule.name().name()));
      }
    }
    if (!sites.found().isEmpty()) {
      parts.add(new Part(Kind.POLICY, name, policy.name().span(), 0, 0, conditions(sites)));
    }
  }

  private Part rule(RuleDecl rule, String name) {
    ConditionSites sites = new ConditionSites();
    for (Step step : rule.steps()) {
      StepParts.forEach(
          step,
          expression -> {
            if (isCondition(step, expression)) {
              sites.condition(expression);
            } else {
              sites.walk(expression);
            }
          });
    }
    CoverageLog.Count count = log.rule(name);
    return new Part(
        Kind.RULE, name, rule.name().span(), count.yes(), count.no(), conditions(sites));
  }

  /** Whether the step goes by the outcome of {@code expression}, which is one of its own. */
  private static boolean isCondition(Step step, Expr expression) {
    return (step instanceof MatchStep match && match.condition() == expression)
        || (step instanceof WhereClause where && where.condition() == expression)
        || (step instanceof Assertion assertion && assertion.condition() == expression);
  }

  private List<Coverage.Condition> conditions(ConditionSites sites) {
    return sites.found().stream()
        .map(
            condition ->
                new Coverage.Condition(
                    condition.span(),
                    log.condition(condition).yes(),
                    log.condition(condition).no()))
        .toList();
  }
}
