package dev.okite.internal.tree;

import dev.okite.internal.eval.Failures;
import dev.okite.internal.sketch.Sketchable;
import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.internal.sketch.Sketching;
import dev.okite.source.Span;
import dev.okite.value.BoolValue;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression, ready to run. An abstract class rather than an interface, since virtual calls are
 * cheaper than interface calls.
 */
public abstract class EvalNode implements Sketchable {
  private final Span span;

  /** A node for the expression at {@code span}. */
  protected EvalNode(Span span) {
    this.span = span;
  }

  @Override
  public final Span span() {
    return span;
  }

  /**
   * The value.
   *
   * @throws NodeFailure if there is none
   */
  public abstract Value eval(Frame frame);

  /**
   * Whether the value holds as a condition: null counts as false (language reference 4.2).
   *
   * @throws NodeFailure if there is no value, or it is neither null nor a bool
   */
  public boolean test(Frame frame) {
    return holds(eval(frame), frame);
  }

  /**
   * Adds the places that the value came from (language reference 9.2). The frame is as it was when
   * the value was computed.
   *
   * @throws NodeFailure if there is no value
   */
  public abstract void show(Frame frame, Shown shown);

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return Sketching.unknown("it searches or computes", span());
  }

  /** The conditions that hold, evaluated one after the other, where this one holds. */
  List<EvalNode> conjuncts() {
    return List.of(this);
  }

  /** The first place that the value came from, or null. */
  public final @Nullable Spot firstShown(Frame frame) {
    Shown shown = new Shown();
    show(frame, shown);
    return shown.first();
  }

  /** Whether {@code value}, which this node gave, holds as a condition. */
  final boolean holds(Value value, Frame frame) {
    if (value instanceof BoolValue bool) {
      return bool.value();
    }
    if (value instanceof NullValue) {
      return false;
    }
    throw failure(frame, Failures.notACondition(value), this);
  }

  /** The failure of the operation that this node stands for, on {@code parts}. */
  public final NodeFailure failure(Frame frame, EvaluationFailure failure, EvalNode... parts) {
    return new NodeFailure(
        failure,
        this,
        shown -> {
          for (EvalNode part : parts) {
            part.show(frame, shown);
          }
        });
  }
}
