package dev.okite.internal.check;

import dev.okite.syntax.Assertion;
import dev.okite.syntax.AssertionClause;
import dev.okite.syntax.AtClause;
import dev.okite.syntax.BecauseClause;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Fix;
import dev.okite.syntax.FixClause;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.LetStep;
import dev.okite.syntax.MatchStep;
import dev.okite.syntax.SeeClause;
import dev.okite.syntax.Step;
import dev.okite.syntax.WhereClause;
import java.util.function.Consumer;

/** The expressions that stand directly in the steps of a rule. */
public final class StepParts {
  private StepParts() {}

  /** Hands every expression of {@code step} to {@code each}, in the order of the text. */
  public static void forEach(Step step, Consumer<Expr> each) {
    if (step instanceof MatchStep match) {
      each.accept(match.condition());
    } else if (step instanceof WhereClause where) {
      each.accept(where.condition());
    } else if (step instanceof ForClause iteration) {
      each.accept(iteration.source());
    } else if (step instanceof LetStep let) {
      each.accept(let.value());
    } else if (step instanceof Assertion assertion) {
      each.accept(assertion.condition());
      assertion.clauses().forEach(clause -> clause(clause, each));
    }
  }

  /** Whether the steps behind {@code step} run inside of it. */
  static boolean governsOthers(Step step) {
    return step instanceof MatchStep || step instanceof WhereClause || step instanceof ForClause;
  }

  private static void clause(AssertionClause clause, Consumer<Expr> each) {
    if (clause instanceof AtClause at) {
      each.accept(at.place());
    } else if (clause instanceof SeeClause see) {
      see.places().forEach(each);
    } else if (clause instanceof BecauseClause because) {
      each.accept(because.message());
    } else if (clause instanceof FixClause fix) {
      each.accept(fix.fix().path());
      if (fix.fix() instanceof Fix.Set set) {
        each.accept(set.value());
      } else if (fix.fix() instanceof Fix.Add add) {
        each.accept(add.value());
      }
    }
  }
}
