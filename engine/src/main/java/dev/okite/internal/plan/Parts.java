package dev.okite.internal.plan;

import dev.okite.internal.tree.EvalNode;
import java.util.ArrayList;
import java.util.List;

/** The planned operands of a node, and what they depend on together. */
final class Parts {
  private final List<Planned> parts;
  private final int context;
  private final int lowestSlot;

  private Parts(List<Planned> parts) {
    this.parts = parts;
    this.context = parts.stream().mapToInt(Planned::context).reduce(0, (a, b) -> a | b);
    this.lowestSlot = parts.stream().mapToInt(Planned::lowestSlot).min().orElse(Planned.NO_SLOT);
  }

  /**
   * Operands. Where they do not all stay the same during an evaluation, those that do are kept for
   * all of it; and where they do not all depend on the document alone, those that do are hoisted.
   */
  static Parts of(List<Planned> parts, ExpressionPlanner planner) {
    Parts plain = new Parts(parts);
    if (plain.lowestSlot != Planned.NO_SLOT) {
      return new Parts(parts.stream().map(planner::kept).toList());
    }
    boolean mixed = (plain.context & Planned.RESOURCE) != 0;
    return mixed ? new Parts(parts.stream().map(planner::shared).toList()) : plain;
  }

  /** These operands and {@code more}. */
  Parts and(Parts more) {
    List<Planned> all = new ArrayList<>(parts);
    all.addAll(more.parts);
    return new Parts(all);
  }

  /** {@code node}, which has these operands. */
  Planned with(EvalNode node) {
    return new Planned(node, context, lowestSlot);
  }

  EvalNode node(int index) {
    return parts.get(index).node();
  }

  EvalNode[] nodes() {
    return parts.stream().map(Planned::node).toArray(EvalNode[]::new);
  }

  int context() {
    return context;
  }

  int lowestSlot() {
    return lowestSlot;
  }
}
