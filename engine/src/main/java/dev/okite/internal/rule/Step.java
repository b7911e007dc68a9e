package dev.okite.internal.rule;

import dev.okite.internal.sketch.Need;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.internal.tree.Frame;
import dev.okite.internal.tree.NodeFailure;
import dev.okite.internal.tree.Shown;

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

  /** Adds what this step contributed to a finding of the steps that it governs. */
  abstract void showEvidence(Frame frame, Shown shown);

  /** What it takes for the step not to stay quiet: to make a finding, or to fail. */
  abstract Need speaks(Sketcher sketcher);
}
