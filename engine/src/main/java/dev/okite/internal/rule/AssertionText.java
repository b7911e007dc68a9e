package dev.okite.internal.rule;

import dev.okite.internal.tree.EvalNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of an assertion (language reference 7.5).
 *
 * @param at where its findings are, or null
 * @param see further places
 * @param because the message, or null
 * @param fixes changes that remove its findings
 */
public record AssertionText(
    @Nullable EvalNode at, List<EvalNode> see, @Nullable EvalNode because, List<FixPlan> fixes) {
  public AssertionText {
    see = List.copyOf(see);
    fixes = List.copyOf(fixes);
  }
}
