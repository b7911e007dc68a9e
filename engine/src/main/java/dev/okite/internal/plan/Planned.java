package dev.okite.internal.plan;

import dev.okite.internal.tree.ConditionNode;
import dev.okite.internal.tree.ConstantNode;
import dev.okite.internal.tree.EvalNode;
import dev.okite.internal.tree.InlinedNode;
import dev.okite.source.Span;
import dev.okite.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A planned expression and what its value depends on.
 *
 * @param node the expression, ready to run
 * @param context what it depends on, {@link #RESOURCE} and {@link #EVALUATION}, and whether it is
 *     {@link #COSTLY}
 * @param lowestSlot the lowest slot of the frame that it reads; {@link #NO_SLOT} if none. Slots are
 *     handed out from the outside to the inside, so this tells whether it reads anything that was
 *     declared before a certain point
 */
record Planned(EvalNode node, int context, int lowestSlot) {
  /** It depends on the document under evaluation. */
  static final int RESOURCE = 1;

  /** It depends on inventory, request, facts or clock, which stay the same during an evaluation. */
  static final int EVALUATION = 2;

  /** It iterates, calls or matches something, or puts a value together. */
  static final int COSTLY = 4;

  private static final int DEPENDENCE = RESOURCE | EVALUATION;

  /** It reads no slot. */
  static final int NO_SLOT = Integer.MAX_VALUE;

  /** Something that depends on nothing. */
  static Planned constant(EvalNode node) {
    return new Planned(node, 0, NO_SLOT);
  }

  /**
   * The same, standing at {@code span}: what a name or a call comes to, where the name or the call
   * stands.
   */
  Planned at(Span span) {
    EvalNode moved =
        node instanceof ConstantNode constant
            ? new ConstantNode(span, constant.value())
            : node instanceof ConditionNode || node.span().equals(span)
                ? node
                : new InlinedNode(span, node);
    return new Planned(moved, context, lowestSlot);
  }

  /** Its value, where that is known; null where it is not. */
  @Nullable Value constant() {
    return node instanceof ConstantNode known ? known.value() : null;
  }

  /** Whether its value is the same in every evaluation. */
  boolean isConstant() {
    return (context & DEPENDENCE) == 0 && lowestSlot == NO_SLOT;
  }

  /** Whether its value is the same wherever it stands in the evaluation of a document. */
  boolean isOfDocument() {
    return (context & RESOURCE) != 0 && lowestSlot == NO_SLOT;
  }

  /** Whether it takes work that is worth keeping the value. */
  boolean isCostly() {
    return (context & COSTLY) != 0;
  }

  /** The same, which takes work. */
  Planned costly() {
    return new Planned(node, context | COSTLY, lowestSlot);
  }

  /** What it depends on, for something that takes no work because the value is kept. */
  int dependence() {
    return context & DEPENDENCE;
  }

  /** Whether its value is the same for all documents of an evaluation. */
  boolean isShareable() {
    return (context & DEPENDENCE) == EVALUATION && lowestSlot == NO_SLOT;
  }
}
