package dev.okite.internal.rule;

import dev.okite.internal.tree.Frame;
import dev.okite.internal.tree.Loop;
import dev.okite.internal.tree.Shown;
import dev.okite.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An iteration of a rule, while it runs.
 *
 * <p>What its source shows is looked for once, at the first finding: it does not depend on the
 * element, and a long list that is computed takes as long to show as to compute. Were it looked for
 * at each finding, a rule that finds something in every element would take the square of their
 * number.
 */
final class IterationUnderWay implements Surrounding {
  private final Loop loop;
  private @Nullable Shown source;

  IterationUnderWay(Loop loop) {
    this.loop = loop;
  }

  /** The element of the iteration. */
  Value element(Frame frame) {
    return loop.element(frame);
  }

  @Override
  public void showEvidence(Frame frame, Shown shown) {
    shown.add(element(frame));
    Shown kept = source;
    if (kept == null) {
      kept = new Shown();
      loop.source().show(frame, kept);
      source = kept;
    }
    shown.addFrom(kept, 0);
  }
}
