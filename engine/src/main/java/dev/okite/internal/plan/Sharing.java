package dev.okite.internal.plan;

import dev.okite.internal.rewrite.Rewrite;
import dev.okite.internal.tree.ConstantNode;
import dev.okite.internal.tree.ContextNode;
import dev.okite.internal.tree.EvalNode;
import dev.okite.internal.tree.InlinedNode;
import dev.okite.internal.tree.SharedNode;

/**
 * Keeps for a whole evaluation what is the same for all of its documents.
 *
 * <p>Sound because such an expression reads only inventory, request, facts, clock and constants,
 * which do not change during an evaluation, and because failures are not kept: they happen again
 * where the value is asked for again.
 */
final class Sharing {
  private Sharing() {}

  /** {@code planned}, evaluated once in an evaluation if that is sound and worth a slot. */
  static Planned share(ProgramPlan program, Slots slots, Planned planned) {
    EvalNode node = planned.node() instanceof InlinedNode inlined ? inlined.body() : planned.node();
    boolean cheap =
        node instanceof ContextNode || node instanceof ConstantNode || node instanceof SharedNode;
    if (!planned.isShareable() || cheap || !program.uses(Rewrite.SHARING)) {
      return planned;
    }
    program.rewritten(Rewrite.SHARING, planned.node().span());
    SharedNode shared =
        new SharedNode(
            planned.node().span(), program.allocateShared(), slots.size(), planned.node());
    return new Planned(shared, planned.dependence(), planned.lowestSlot());
  }
}
