package dev.okite.internal.tree;

import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.internal.sketch.Types;
import dev.okite.source.Span;
import dev.okite.type.Type;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.Value;
import java.util.function.Function;

/** An expression whose value is held against a declared type (language reference 3.2). */
public final class TypedNode extends EvalNode {
  private final EvalNode operand;
  private final Type type;
  private final Function<Value, EvaluationFailure> refusal;

  /**
   * A check of the type.
   *
   * @param refusal the failure for a value that does not have it
   */
  public TypedNode(
      Span span, EvalNode operand, Type type, Function<Value, EvaluationFailure> refusal) {
    super(span);
    this.operand = operand;
    this.type = type;
    this.refusal = refusal;
  }

  @Override
  public Value eval(Frame frame) {
    Value value = operand.eval(frame);
    if (!type.accepts(value)) {
      throw failure(frame, refusal.apply(value), operand);
    }
    return value;
  }

  @Override
  public void show(Frame frame, Shown shown) {
    operand.show(frame, shown);
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return Types.typed(sketcher.sketch(operand), type, this);
  }
}
