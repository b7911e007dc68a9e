package dev.okite.internal.rule;

import dev.okite.internal.tree.Frame;
import dev.okite.internal.tree.Shown;

/** What a step that is under way contributes to the findings of the steps that it governs. */
interface Surrounding {
  /** Adds what the step shows. */
  void showEvidence(Frame frame, Shown shown);
}
