package dev.okite.internal.plan;

import dev.okite.internal.check.CheckedFunction;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.Resolutions;
import dev.okite.internal.check.Symbol;
import dev.okite.internal.rewrite.Rewrite;
import dev.okite.internal.rewrite.Rewrites;
import dev.okite.internal.tree.ConstantNode;
import dev.okite.internal.tree.EvalNode;
import dev.okite.internal.tree.FunctionBody;
import dev.okite.internal.tree.FunctionNode;
import dev.okite.internal.tree.SharedNode;
import dev.okite.source.Span;
import java.util.IdentityHashMap;

/**
 * What the plans of all policies of a program have in common while they are made. Belongs to one
 * thread.
 */
final class ProgramPlan {
  private final Resolutions resolutions;
  private final Rewrites rewrites;
  private final PlanLog log;
  private final Inlining inlining;
  private final IdentityHashMap<Symbol.Constant, Planned> constants = new IdentityHashMap<>();
  private final IdentityHashMap<CheckedFunction, PlannedFunction> functions =
      new IdentityHashMap<>();
  private int sharedSlots;
  private int indexSlots;

  /** A planned function: its body, and what that depends on besides its parameters. */
  record PlannedFunction(FunctionBody body, int context) {}

  /**
   * A plan to be made.
   *
   * @param rewrites what it may do beyond following the text
   * @param log hears which of that it does
   */
  ProgramPlan(CheckedProgram program, Rewrites rewrites, PlanLog log) {
    this.resolutions = program.resolutions();
    this.rewrites = rewrites;
    this.log = log;
    this.inlining = new Inlining(this);
  }

  Resolutions resolutions() {
    return resolutions;
  }

  /** Whether {@code rewrite} may be used. */
  boolean uses(Rewrite rewrite) {
    return rewrites.has(rewrite);
  }

  /** Says that {@code rewrite} was used on what stands at {@code span}. */
  void rewritten(Rewrite rewrite, Span span) {
    log.rewritten(rewrite, span);
  }

  Inlining inlining() {
    return inlining;
  }

  /** A slot for a value that all documents of an evaluation share. */
  int allocateShared() {
    return sharedSlots++;
  }

  /** A slot for a hash index that all documents of an evaluation share. */
  int allocateIndex() {
    return indexSlots++;
  }

  /** How many hash indexes an evaluation has. */
  int indexSlots() {
    return indexSlots;
  }

  /** How many values an evaluation shares. */
  int sharedSlots() {
    return sharedSlots;
  }

  /** The plan of a module's constant, made when first asked for. */
  Planned constant(Symbol.Constant constant) {
    Planned known = constants.get(constant);
    if (known == null) {
      Slots slots = new Slots();
      ExpressionPlanner planner = new ExpressionPlanner(this, new Scope(null), slots);
      Planned value =
          planner.typed(
              planner.plan(constant.value()),
              constant.value(),
              constant.name(),
              constant.declaredType());
      known = withOwnFrame(planner.shared(value), slots);
      constants.put(constant, known);
    }
    return known;
  }

  /**
   * {@code value} for use among other slots than {@code slots}: where it could not be folded, its
   * iterations bind slots of its own, not those of the expressions that name the constant.
   */
  private static Planned withOwnFrame(Planned value, Slots slots) {
    if (slots.size() == 0
        || value.node() instanceof SharedNode
        || value.node() instanceof ConstantNode) {
      return value;
    }
    FunctionBody body = new FunctionBody(value.node(), slots.size());
    EvalNode node = new FunctionNode(value.node().span(), body, new EvalNode[0]);
    return new Planned(node, value.context(), value.lowestSlot());
  }

  /** The plan of a function's body, made when first asked for. */
  PlannedFunction function(CheckedFunction function) {
    PlannedFunction known = functions.get(function);
    if (known == null) {
      known = FunctionPlanner.plan(this, function);
      functions.put(function, known);
    }
    return known;
  }
}
