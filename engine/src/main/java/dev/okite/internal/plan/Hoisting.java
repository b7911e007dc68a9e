package dev.okite.internal.plan;

import dev.okite.internal.rewrite.Rewrite;
import dev.okite.internal.tree.HoistedNode;

/**
 * Takes searches and computations that depend on the document alone out of iterations: they are
 * evaluated once for each rule and document.
 *
 * <p>Sound because such an expression reads only the document, inventory, request, facts, clock and
 * constants, and no slot that is bound outside of it, so that its value is the same in every
 * iteration; because it is evaluated where it is first needed, so that nothing fails that was not
 * reached; and because failures are not kept: they happen again where the value is asked for again.
 */
final class Hoisting {
  private Hoisting() {}

  /** {@code planned}, evaluated once if it would be evaluated in each iteration. */
  static Planned hoist(ProgramPlan program, Slots slots, Planned planned) {
    boolean pays = slots.isInIteration() && planned.isOfDocument() && planned.isCostly();
    if (!pays || !program.uses(Rewrite.HOISTING)) {
      return planned;
    }
    program.rewritten(Rewrite.HOISTING, planned.node().span());
    HoistedNode node =
        new HoistedNode(planned.node().span(), slots.allocateHoisted(), planned.node());
    return new Planned(node, planned.dependence(), planned.lowestSlot());
  }
}
