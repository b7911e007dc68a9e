package dev.okite.internal.plan;

import dev.okite.internal.rewrite.Rewrite;
import dev.okite.internal.tree.ConstantNode;
import dev.okite.internal.tree.ContextNode;
import dev.okite.internal.tree.EvalNode;
import dev.okite.internal.tree.HoistedNode;
import dev.okite.internal.tree.LetNode;
import dev.okite.internal.tree.SharedNode;
import dev.okite.internal.tree.VariableNode;

/**
 * Lets a name stand for its definition, without a slot, where evaluating that again takes no work.
 *
 * <p>Sound because the definition has the same value wherever the name is visible: it reads a
 * constant, the surroundings of the evaluation, or a slot that was bound outside of the scope of
 * the name and changes only when that scope starts anew.
 */
final class Substitution {
  private Substitution() {}

  /** Whether a name may stand for {@code definition}. */
  static boolean applies(ProgramPlan program, Planned definition) {
    boolean trivial = isTrivial(definition.node()) && program.uses(Rewrite.SUBSTITUTION);
    if (trivial) {
      program.rewritten(Rewrite.SUBSTITUTION, definition.node().span());
    }
    return trivial;
  }

  private static boolean isTrivial(EvalNode node) {
    return node instanceof ConstantNode
        || node instanceof SharedNode
        || node instanceof HoistedNode
        || node instanceof LetNode
        || node instanceof VariableNode
        || node instanceof ContextNode;
  }
}
