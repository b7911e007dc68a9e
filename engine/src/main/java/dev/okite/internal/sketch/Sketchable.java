package dev.okite.internal.sketch;

import dev.okite.source.Span;

/** An expression of which something can be told without a document. */
public interface Sketchable {
  /** What is known of it. */
  Sketched sketch(Sketcher sketcher);

  /** Where in the policy it stands. */
  Span span();
}
