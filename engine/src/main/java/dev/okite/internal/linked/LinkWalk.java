package dev.okite.internal.linked;

import dev.okite.internal.check.StepParts;
import dev.okite.syntax.Binding;
import dev.okite.syntax.Call;
import dev.okite.syntax.ComprehensionClause;
import dev.okite.syntax.ConstantDecl;
import dev.okite.syntax.Declaration;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Filter;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.FunctionDecl;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.Include;
import dev.okite.syntax.IncludeException;
import dev.okite.syntax.LetStep;
import dev.okite.syntax.MatchStep;
import dev.okite.syntax.Member;
import dev.okite.syntax.Name;
import dev.okite.syntax.ParamDecl;
import dev.okite.syntax.PolicyDecl;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.PolicyMember;
import dev.okite.syntax.Quantified;
import dev.okite.syntax.Reach;
import dev.okite.syntax.RuleDecl;
import dev.okite.syntax.Select;
import dev.okite.syntax.Step;
import dev.okite.syntax.SyntaxWalker;
import dev.okite.syntax.TypeTest;
import java.util.Optional;

/**
 * Walks through everything in a file that names are resolved in. Each method that subclasses
 * override is called before the parts of its node are walked.
 */
abstract class LinkWalk extends SyntaxWalker {
  /** A name that is used. */
  void name(Name name) {}

  /** A member, which may be a constant of an imported module. */
  void member(Member member) {}

  /** A call. */
  void call(Call call) {}

  /** A filter, which declares {@code it}. */
  void filter(Filter filter) {}

  /** A type test. */
  void test(TypeTest test) {}

  /** A name that an iteration or {@code reach} declares. */
  void variable(Identifier name) {}

  /** A {@code let} of a policy or a rule. */
  void let(LetStep let) {}

  final void walk(PolicyFile file) {
    for (Declaration declaration : file.declarations()) {
      if (declaration instanceof FunctionDecl function) {
        walk(function.body());
      } else if (declaration instanceof ConstantDecl constant) {
        walk(constant.value());
      } else if (declaration instanceof PolicyDecl policy) {
        for (PolicyMember member : policy.members()) {
          walk(member);
        }
      }
    }
  }

  private void walk(PolicyMember member) {
    if (member instanceof ParamDecl param) {
      walk(param.defaultValue());
      if (param.requirement().isPresent()) {
        walk(param.requirement().get().condition());
        walk(param.requirement().get().because());
      }
    } else if (member instanceof MatchStep match) {
      walk(match.condition());
    } else if (member instanceof LetStep let) {
      let(let);
      walk(let.value());
    } else if (member instanceof Include include) {
      for (IncludeException exception : include.exceptions()) {
        walk(exception.condition());
      }
    } else if (member instanceof RuleDecl rule) {
      for (Step step : rule.steps()) {
        walk(step);
      }
    }
  }

  private void walk(Step step) {
    if (step instanceof LetStep let) {
      let(let);
    } else if (step instanceof ForClause iteration) {
      binding(iteration.binding());
    }
    StepParts.forEach(step, this::walk);
  }

  private void binding(Binding binding) {
    variable(binding.first());
    if (binding.second().isPresent()) {
      variable(binding.second().get());
    }
  }

  private void walk(Optional<Expr> expression) {
    if (expression.isPresent()) {
      walk(expression.get());
    }
  }

  @Override
  protected final void walkClause(ComprehensionClause clause) {
    if (clause instanceof ForClause iteration) {
      binding(iteration.binding());
    }
    super.walkClause(clause);
  }

  @Override
  public final Done visitName(Name name) {
    name(name);
    return super.visitName(name);
  }

  @Override
  public final Done visitMember(Member member) {
    member(member);
    return super.visitMember(member);
  }

  @Override
  public final Done visitCall(Call call) {
    call(call);
    return super.visitCall(call);
  }

  @Override
  public final Done visitFilter(Filter filter) {
    filter(filter);
    return super.visitFilter(filter);
  }

  @Override
  public final Done visitTypeTest(TypeTest test) {
    test(test);
    return super.visitTypeTest(test);
  }

  @Override
  public final Done visitQuantified(Quantified quantified) {
    binding(quantified.binding());
    return super.visitQuantified(quantified);
  }

  @Override
  public final Done visitSelect(Select select) {
    binding(select.binding());
    return super.visitSelect(select);
  }

  @Override
  public final Done visitReach(Reach reach) {
    variable(reach.variable());
    return super.visitReach(reach);
  }
}
