package dev.okite.internal.lint;

import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.Resolutions;
import dev.okite.internal.check.StepParts;
import dev.okite.internal.check.Symbol;
import dev.okite.lint.Lint;
import dev.okite.lint.LintRule;
import dev.okite.syntax.Assertion;
import dev.okite.syntax.Binary;
import dev.okite.syntax.BinaryOperator;
import dev.okite.syntax.Binding;
import dev.okite.syntax.ConstantDecl;
import dev.okite.syntax.Declaration;
import dev.okite.syntax.Expr;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.FunctionDecl;
import dev.okite.syntax.LetStep;
import dev.okite.syntax.Member;
import dev.okite.syntax.Name;
import dev.okite.syntax.PolicyDecl;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.Quantified;
import dev.okite.syntax.RuleDecl;
import dev.okite.syntax.Step;
import dev.okite.syntax.SyntaxWalker;
import dev.okite.syntax.print.SyntaxPrinter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds loops over a constant or param that ask of each element whether something else differs from
 * it, where whether that is among them was to be asked. Loops over what stands in documents are
 * left alone: that nothing but one element may be there is a rule that people write.
 */
final class LoopLints {
  private final List<Lint> found;
  private final Resolutions resolutions;

  LoopLints(List<Lint> found, Resolutions resolutions) {
    this.found = found;
    this.resolutions = resolutions;
  }

  void addAll(CheckedProgram program) {
    for (PolicyFile file : program.files()) {
      for (Declaration declaration : file.declarations()) {
        if (declaration instanceof FunctionDecl function) {
          new Quantifiers().walk(function.body());
        } else if (declaration instanceof ConstantDecl constant) {
          new Quantifiers().walk(constant.value());
        } else if (declaration instanceof PolicyDecl policy) {
          policy.members(LetStep.class).forEach(let -> new Quantifiers().walk(let.value()));
          policy.members(RuleDecl.class).forEach(this::rule);
        }
      }
    }
  }

  /** A {@code for} whose assertion denies whatever is not this element. */
  private void rule(RuleDecl rule) {
    Optional<ForClause> last = Optional.empty();
    Set<String> inside = new HashSet<>();
    for (Step step : rule.steps()) {
      StepParts.forEach(step, new Quantifiers()::walk);
      if (step instanceof ForClause iteration) {
        last = Optional.of(iteration);
        inside.clear();
      } else if (step instanceof LetStep let) {
        inside.add(let.name().name());
      } else if (step instanceof Assertion assertion && last.isPresent()) {
        boolean isDeny = assertion.kind() == Assertion.Kind.DENY;
        BinaryOperator wanted = isDeny ? BinaryOperator.NOT_EQUAL : BinaryOperator.EQUAL;
        look(last.get().binding(), last.get().source(), assertion.condition(), wanted, inside);
      }
    }
  }

  private final class Quantifiers extends SyntaxWalker {
    @Override
    public Done visitQuantified(Quantified quantified) {
      BinaryOperator wanted =
          quantified.quantifier() == Quantified.Quantifier.ANY
              ? BinaryOperator.NOT_EQUAL
              : BinaryOperator.EQUAL;
      if (quantified.quantifier() != Quantified.Quantifier.NONE) {
        look(quantified.binding(), quantified.source(), quantified.condition(), wanted, Set.of());
      }
      return super.visitQuantified(quantified);
    }
  }

  /**
   * Looks at the condition of a loop.
   *
   * @param inside the names that are declared in it
   */
  private void look(
      Binding binding, Expr source, Expr condition, BinaryOperator wanted, Set<String> inside) {
    if (binding.second().isPresent()
        || !(condition instanceof Binary binary)
        || binary.operator() != wanted
        || !isSetBeforehand(source)) {
      return;
    }
    String element = binding.first().name();
    Set<String> ofLoop = new HashSet<>(inside);
    ofLoop.add(element);
    Expr other =
        isName(binary.right(), element)
            ? binary.left()
            : isName(binary.left(), element) ? binary.right() : null;
    if (other == null || isSetBeforehand(other) || reads(other, ofLoop)) {
      return;
    }
    String list = SyntaxPrinter.print(source);
    String what = SyntaxPrinter.print(other);
    boolean isDifferent = wanted == BinaryOperator.NOT_EQUAL;
    found.add(
        new Lint(
            LintRule.DIFFERENT_FROM_ONE.id(),
            condition.span(),
            "`" + what + "` is the same for all of `" + list + "`, and cannot equal two of them",
            "write `" + what + (isDifferent ? " not in " : " in ") + list + "`"));
  }

  /** Whether {@code expression} consists of constants and params alone. */
  private boolean isSetBeforehand(Expr expression) {
    boolean[] isSet = {true};
    new SyntaxWalker() {
      @Override
      public Done visitName(Name name) {
        Symbol symbol = resolutions.symbol(name);
        isSet[0] &=
            symbol instanceof Symbol.Param
                || symbol instanceof Symbol.Constant
                || symbol instanceof Symbol.HostConstant;
        return Done.DONE;
      }

      @Override
      public Done visitMember(Member member) {
        // Behind the name of a module stands a constant of it.
        return resolutions.symbol(member) == null ? super.visitMember(member) : Done.DONE;
      }
    }.walk(expression);
    return isSet[0];
  }

  private static boolean isName(Expr expression, String name) {
    return expression instanceof Name found && found.name().equals(name);
  }

  private static boolean reads(Expr expression, Set<String> names) {
    boolean[] reads = {false};
    new SyntaxWalker() {
      @Override
      public Done visitName(Name name) {
        reads[0] |= names.contains(name.name());
        return Done.DONE;
      }
    }.walk(expression);
    return reads[0];
  }
}
