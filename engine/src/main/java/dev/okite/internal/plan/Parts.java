package dev.okite.internal.plan;

import dev.okite.internal.tree.EvalNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The planned operands of a node, and what they depend on together. */
final class Parts {
  private final List<Planned> parts;
  private final int context;
  private final int lowestSlot;

  private Parts(List<Planned> parts) {
    this.parts = parts;
    int together = 0;
    int lowest = Planned.NO_SLOT;
    for (Planned part : parts) {
      together |= part.context();
      lowest = Math.min(lowest, part.lowestSlot());
    }
    this.context = together;
    this.lowestSlot = lowest;
  }

  /**
   * Operands. Where they do not all stay the same during an evaluation, those that do are kept for
   * all of it; and where they do not all depend on the document alone, those that do are hoisted.
   */
  static Parts of(List<Planned> parts, ExpressionPlanner planner) {
    Parts plain = new Parts(parts);
    if (plain.lowestSlot != Planned.NO_SLOT) {
      return new Parts(each(parts, planner::kept));
    }
    boolean mixed = (plain.context & Planned.RESOURCE) != 0;
    return mixed ? new Parts(each(parts, planner::shared)) : plain;
  }

  private static List<Planned> each(List<Planned> parts, UnaryOperator<Planned> change) {
    List<Planned> changed = new ArrayList<>(parts.size());
    for (Planned part : parts) {
      changed.add(change.apply(part));
    }
    return changed;
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
    EvalNode[] nodes = new EvalNode[parts.size()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = parts.get(i).node();
    }
    return nodes;
  }

  int context() {
    return context;
  }

  int lowestSlot() {
    return lowestSlot;
  }
}
