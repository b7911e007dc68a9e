package dev.okite.internal.tree;

import dev.okite.internal.operation.Arithmetic;
import dev.okite.internal.operation.Lists;
import dev.okite.internal.sketch.Operations;
import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.source.Span;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.Value;
import java.util.List;

/** {@code + - * / %} and {@code ++} (language reference 5.4). */
public final class ArithmeticNode extends EvalNode {
  /** Which of them it is. */
  public enum Operation {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    REMAINDER,
    CONCATENATE
  }

  private final Operation operation;
  private final EvalNode left;
  private final EvalNode right;

  public ArithmeticNode(Span span, Operation operation, EvalNode left, EvalNode right) {
    super(span);
    this.operation = operation;
    this.left = left;
    this.right = right;
  }

  @Override
  public Value eval(Frame frame) {
    Value a = left.eval(frame);
    Value b = right.eval(frame);
    try {
      return operation == Operation.CONCATENATE
          ? Computed.checked(this, frame, Lists.concatenate(a, b), left, right)
          : compute(a, b);
    } catch (EvaluationFailure failure) {
      throw failure(frame, failure, left, right);
    }
  }

  private Value compute(Value a, Value b) {
    return switch (operation) {
      case ADD -> Arithmetic.add(a, b);
      case SUBTRACT -> Arithmetic.subtract(a, b);
      case MULTIPLY -> Arithmetic.multiply(a, b);
      case DIVIDE -> Arithmetic.divide(a, b);
      case REMAINDER -> Arithmetic.remainder(a, b);
      case CONCATENATE -> Lists.concatenate(a, b);
    };
  }

  @Override
  public void show(Frame frame, Shown shown) {
    left.show(frame, shown);
    right.show(frame, shown);
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return operation == Operation.CONCATENATE
        ? dev.okite.internal.sketch.Computed.concatenation(sketcher, this, left, right)
        : Operations.apply(sketcher, this, List.of(left, right), v -> compute(v[0], v[1]));
  }
}
