package dev.okite.internal.tree;

import dev.okite.internal.eval.Failures;
import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.internal.sketch.Sketching;
import dev.okite.source.Span;
import dev.okite.value.TimeValue;
import dev.okite.value.Value;

/** {@code resource}, {@code inventory}, {@code request}, {@code facts} or {@code now}. */
public final class ContextNode extends EvalNode {
  /** Which of the five it is. */
  public enum Source {
    RESOURCE,
    INVENTORY,
    REQUEST,
    FACTS,
    NOW
  }

  private final Source source;

  public ContextNode(Span span, Source source) {
    super(span);
    this.source = source;
  }

  /** Which of the five it is. */
  public Source source() {
    return source;
  }

  @Override
  public Value eval(Frame frame) {
    return switch (source) {
      case RESOURCE -> frame.resource();
      case INVENTORY -> frame.evaluation.inventory;
      case REQUEST -> frame.evaluation.request;
      case FACTS -> frame.evaluation.facts;
      case NOW -> now(frame);
    };
  }

  @Override
  public void show(Frame frame, Shown shown) {
    if (source == Source.RESOURCE) {
      shown.add(frame.resource());
    }
  }

  private Value now(Frame frame) {
    if (frame.evaluation.now == null) {
      throw failure(frame, Failures.noClock());
    }
    return TimeValue.of(frame.evaluation.now);
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return source == Source.RESOURCE
        ? sketcher.document()
        : Sketching.unknown("it is about more than the document", span());
  }
}
