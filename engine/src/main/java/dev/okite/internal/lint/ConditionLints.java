package dev.okite.internal.lint;

import dev.okite.internal.check.CheckedPolicy;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.RuleApplication;
import dev.okite.internal.check.StepParts;
import dev.okite.lint.Lint;
import dev.okite.lint.LintRule;
import dev.okite.syntax.Assertion;
import dev.okite.syntax.Binary;
import dev.okite.syntax.BinaryOperator;
import dev.okite.syntax.Expr;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.LetStep;
import dev.okite.syntax.Literal;
import dev.okite.syntax.Logical;
import dev.okite.syntax.MatchStep;
import dev.okite.syntax.Member;
import dev.okite.syntax.Name;
import dev.okite.syntax.Step;
import dev.okite.syntax.SyntaxWalker;
import dev.okite.syntax.WhereClause;
import dev.okite.syntax.print.SyntaxPrinter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds conditions that stand twice, and fields that are read of any kind of document. */
final class ConditionLints {
  /** What every object of Kubernetes has. */
  private static final Set<String> COMMON = Set.of("apiVersion", "kind", "metadata");

  private final List<Lint> found;

  ConditionLints(List<Lint> found) {
    this.found = found;
  }

  void addAll(CheckedProgram program) {
    for (CheckedPolicy policy : program.policies().values()) {
      List<RuleApplication> own =
          policy.rules().stream()
              .filter(rule -> rule.rule().name().startsWith(policy.name() + "."))
              .toList();
      own.forEach(this::duplicates);
      boolean matches = !policy.declaration().members(MatchStep.class).isEmpty();
      if (!policy.overInventory() && !matches) {
        unmatched(policy, own);
      }
    }
  }

  private void duplicates(RuleApplication application) {
    Set<String> before = new HashSet<>();
    Operands operands = new Operands();
    for (Step step : application.rule().steps()) {
      StepParts.forEach(step, operands::walk);
      if (step instanceof LetStep || step instanceof ForClause || step instanceof WhereClause) {
        before.clear();
      } else if (step instanceof Assertion assertion
          && !before.add(assertion.kind() + SyntaxPrinter.print(assertion.condition()))) {
        duplicate(assertion.condition(), "an assertion above it has the same condition");
      }
    }
  }

  private void duplicate(Expr expression, String message) {
    found.add(
        new Lint(
            LintRule.DUPLICATE_CONDITION.id(),
            expression.span(),
            message,
            "remove it, or write what was meant"));
  }

  /** Looks for operands that stand twice in a chain. */
  private final class Operands extends SyntaxWalker {
    @Override
    public Done visitLogical(Logical logical) {
      Set<String> before = new HashSet<>();
      for (Expr operand : logical.operands()) {
        if (!before.add(SyntaxPrinter.print(operand))) {
          duplicate(operand, "the same condition stands before it in this chain");
        }
      }
      different(logical);
      return super.visitLogical(logical);
    }
  }

  /** Looks for comparisons of one thing with different constants of which one always holds. */
  private void different(Logical logical) {
    boolean isOr = logical.operator() == Logical.Operator.OR;
    BinaryOperator wanted = isOr ? BinaryOperator.NOT_EQUAL : BinaryOperator.EQUAL;
    Map<String, String> constants = new HashMap<>();
    for (Expr operand : logical.operands()) {
      if (operand instanceof Binary binary
          && binary.operator() == wanted
          && binary.right() instanceof Literal literal
          && literal.value() != null) {
        String left = SyntaxPrinter.print(binary.left());
        String constant = SyntaxPrinter.print(literal);
        String before = constants.putIfAbsent(left, constant);
        if (before != null && !before.equals(constant)) {
          found.add(
              new Lint(
                  LintRule.ALWAYS_DIFFERENT.id(),
                  logical.span(),
                  "this is always "
                      + isOr
                      + ": `"
                      + left
                      + "` is not both "
                      + before
                      + " and "
                      + constant,
                  isOr
                      ? "write `" + left + " not in [" + before + ", " + constant + "]`"
                      : "write `" + left + " in [" + before + ", " + constant + "]`"));
          return;
        }
      }
    }
  }

  private void unmatched(CheckedPolicy policy, List<RuleApplication> rules) {
    FieldSearch search = new FieldSearch();
    policy.declaration().members(LetStep.class).forEach(let -> search.walk(let.value()));
    for (RuleApplication application : rules) {
      boolean guarded = application.rule().steps().stream().anyMatch(MatchStep.class::isInstance);
      if (!guarded) {
        application.rule().steps().forEach(step -> StepParts.forEach(step, search::walk));
      }
    }
    if (search.first().isPresent()) {
      Member field = search.first().get();
      found.add(
          new Lint(
              LintRule.MISSING_MATCH.id(),
              policy.declaration().name().span(),
              "the policy `"
                  + policy.name()
                  + "` has no `match`, and reads `"
                  + field.span().text()
                  + "`, which only some kinds of documents have",
              "say which documents it is about, as in `match resource.kind == \"Deployment\"`"));
    }
  }

  /** Looks for the first field of the document that not every document has. */
  private static final class FieldSearch extends SyntaxWalker {
    private Optional<Member> first = Optional.empty();

    Optional<Member> first() {
      return first;
    }

    @Override
    public Done visitMember(Member member) {
      boolean field = member.target() instanceof Name name && name.name().equals("resource");
      if (first.isEmpty() && field && !COMMON.contains(member.name().name())) {
        first = Optional.of(member);
      }
      return super.visitMember(member);
    }
  }
}
