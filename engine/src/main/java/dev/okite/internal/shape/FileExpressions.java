package dev.okite.internal.shape;

import dev.okite.internal.check.StepParts;
import dev.okite.syntax.ConstantDecl;
import dev.okite.syntax.Declaration;
import dev.okite.syntax.ExceptionDecl;
import dev.okite.syntax.Expr;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.FunctionDecl;
import dev.okite.syntax.Include;
import dev.okite.syntax.LetStep;
import dev.okite.syntax.MatchStep;
import dev.okite.syntax.ParamDecl;
import dev.okite.syntax.PolicyDecl;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.PolicyMember;
import dev.okite.syntax.RuleDecl;
import dev.okite.syntax.TestDecl;
import dev.okite.syntax.TestMember;
import java.util.function.Consumer;

/** The expressions that stand directly in the declarations of a file. */
final class FileExpressions {
  private FileExpressions() {}

  /** Hands every expression of {@code file} to {@code each}, in the order of the text. */
  static void forEach(PolicyFile file, Consumer<Expr> each) {
    for (Declaration declaration : file.declarations()) {
      if (declaration instanceof FunctionDecl function) {
        each.accept(function.body());
      } else if (declaration instanceof ConstantDecl constant) {
        each.accept(constant.value());
      } else if (declaration instanceof ExceptionDecl exception) {
        exception.condition().ifPresent(each);
      } else if (declaration instanceof PolicyDecl policy) {
        policy.members().forEach(member -> member(member, each));
      } else if (declaration instanceof TestDecl test) {
        test.members().forEach(member -> member(member, each));
      }
    }
  }

  private static void member(PolicyMember member, Consumer<Expr> each) {
    if (member instanceof ParamDecl param) {
      param.defaultValue().ifPresent(each);
      param
          .requirement()
          .ifPresent(
              requirement -> {
                each.accept(requirement.condition());
                requirement.because().ifPresent(each);
              });
    } else if (member instanceof Include include) {
      include.exceptions().forEach(exception -> exception.condition().ifPresent(each));
    } else if (member instanceof MatchStep match) {
      each.accept(match.condition());
    } else if (member instanceof LetStep let) {
      each.accept(let.value());
    } else if (member instanceof RuleDecl rule) {
      rule.steps().forEach(step -> StepParts.forEach(step, each));
    }
  }

  private static void member(TestMember member, Consumer<Expr> each) {
    if (member instanceof LetStep let) {
      each.accept(let.value());
    } else if (member instanceof ForClause iteration) {
      each.accept(iteration.source());
    } else if (member instanceof TestMember.Given given) {
      each.accept(given.content());
    } else if (member instanceof TestMember.Setting setting) {
      each.accept(setting.value());
    } else if (member instanceof TestMember.ExpectRule expect) {
      expect.at().ifPresent(each);
      expect.because().ifPresent(each);
    } else if (member instanceof TestMember.ExpectCondition expect) {
      each.accept(expect.condition());
    }
  }
}
