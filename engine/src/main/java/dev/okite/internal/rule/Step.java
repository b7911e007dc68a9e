package dev.okite.internal.rule;

import dev.okite.internal.sketch.Need;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.internal.tree.Frame;
import dev.okite.internal.tree.NodeFailure;

/** A step of a rule, with the steps that it governs. Immutable and shared by all threads. */
public abstract class Step {
  /**
   * Whether this step makes no finding.
   *
   * @throws NodeFailure if that cannot be told
   */
  abstract boolean isQuiet(Frame frame);

  /** Runs this step, and hands its findings to {@code run}. */
  abstract void run(Frame frame, RuleRun run);

  /** What it takes for the step not to stay quiet: to make a finding, or to fail. */
  abstract Need speaks(Sketcher sketcher);
}
