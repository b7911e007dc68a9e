package dev.okite.internal.plan;

import dev.okite.internal.check.Resolutions;
import dev.okite.internal.check.Symbol;
import dev.okite.internal.tree.EvalNode;
import dev.okite.internal.tree.Loop;
import dev.okite.internal.tree.VariableNode;
import dev.okite.syntax.Binding;
import java.util.ArrayList;
import java.util.List;

/**
 * An iteration that is being planned: its source is known, what it governs is planned between bind
 * and close.
 */
final class PlannedLoop {
  private final Planned source;
  private final ExpressionPlanner expressions;
  private final Slots slots;
  private final int mark;
  private final List<Symbol> variables = new ArrayList<>();
  private int first = -1;
  private int second = -1;

  PlannedLoop(Planned source, ExpressionPlanner expressions, Slots slots) {
    this.source = source;
    this.expressions = expressions;
    this.slots = slots;
    this.mark = slots.mark();
    slots.enterIteration();
  }

  /** What is iterated over. */
  Planned source() {
    return source;
  }

  /** Binds the names of {@code binding}. */
  void bind(Binding binding, Resolutions resolutions) {
    bind(resolutions.binder(binding.first()));
    binding.second().ifPresent(name -> second = declare(resolutions.binder(name)));
  }

  /** Binds one name. */
  void bind(Symbol variable) {
    first = declare(variable);
  }

  /** Binds a slot that nothing reads. */
  void bindNothing() {
    first = slots.allocate();
  }

  /** The slot of the element. */
  int elementSlot() {
    return second < 0 ? first : second;
  }

  /** The iteration, once everything that it governs is planned. */
  Loop close() {
    slots.leaveIteration();
    return new Loop(source.node(), first, second, mark, slots.mark());
  }

  /** {@code node}, which consists of this iteration and of {@code inner} parts that it governs. */
  Planned result(EvalNode node, Planned... inner) {
    int context = source.context();
    int lowest = source.lowestSlot();
    for (Planned part : inner) {
      context |= part.context();
      lowest = Math.min(lowest, outside(part.lowestSlot()));
    }
    return new Planned(node, context | Planned.COSTLY, lowest);
  }

  /** {@code slot} if it belongs to something around the iteration. */
  int outside(int slot) {
    return slot >= mark ? Planned.NO_SLOT : slot;
  }

  /** Whether {@code slot} belongs to this iteration or to something in it. */
  boolean isInside(int slot) {
    return slot >= mark;
  }

  /** The names that it binds. */
  List<Symbol> variables() {
    return variables;
  }

  private int declare(Symbol variable) {
    int slot = slots.allocate();
    variables.add(variable);
    expressions
        .scope()
        .define(variable, span -> new Planned(new VariableNode(span, slot), 0, slot));
    return slot;
  }
}
