package dev.okite.internal.plan;

import dev.okite.internal.check.Resolutions;
import dev.okite.internal.check.Symbol;
import dev.okite.internal.rewrite.Rewrite;
import dev.okite.syntax.Expr;
import dev.okite.syntax.LetStep;
import dev.okite.syntax.Name;
import dev.okite.syntax.Step;
import dev.okite.syntax.SyntaxWalker;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Declares the {@code let}s of policies before any rule is planned, so that their slots lie outside
 * of those of every rule. The lets of a rule are left to the rule.
 */
final class PolicyLets {
  private final ProgramPlan program;
  private final Resolutions resolutions;
  private final ExpressionPlanner expressions;
  private final Set<Symbol.Let> done = Collections.newSetFromMap(new IdentityHashMap<>());

  PolicyLets(ProgramPlan program, ExpressionPlanner expressions) {
    this.program = program;
    this.resolutions = program.resolutions();
    this.expressions = expressions;
  }

  /** Keeps the lets among {@code steps} from being declared as the policy's. */
  void leaveOut(List<Step> steps) {
    for (Step step : steps) {
      if (step instanceof LetStep let) {
        done.add(resolutions.let(let));
      }
    }
  }

  /** Declares the lets that {@code expression} reads, those first that they read themselves. */
  void declareIn(Expr expression) {
    new SyntaxWalker() {
      @Override
      public Done visitName(Name name) {
        if (resolutions.symbol(name) instanceof Symbol.Let let && done.add(let)) {
          declareIn(let.value());
          expressions.declare(let);
          program.rewritten(Rewrite.POLICY_VALUES, let.value().span());
        }
        return Done.DONE;
      }
    }.walk(expression);
  }
}
