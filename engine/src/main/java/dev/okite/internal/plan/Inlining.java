package dev.okite.internal.plan;

import dev.okite.internal.check.CheckedFunction;
import dev.okite.internal.rewrite.Rewrite;
import dev.okite.source.Span;

/**
 * Puts the bodies of small functions in the place of their calls.
 *
 * <p>Sound because parameters are evaluated by need and once in either case, because a body sees
 * nothing but its parameters, and because what fails inside stands where it is written, and what a
 * call shows is what its body shows.
 */
final class Inlining {
  private final ProgramPlan program;
  private final FunctionSizes sizes;

  Inlining(ProgramPlan program) {
    this.program = program;
    this.sizes = new FunctionSizes(program.resolutions());
  }

  /** Whether the body of {@code function} stands in the place of the call at {@code call}. */
  boolean applies(CheckedFunction function, Span call) {
    if (!program.uses(Rewrite.INLINING) || !sizes.isSmall(function)) {
      return false;
    }
    program.rewritten(Rewrite.INLINING, call);
    return true;
  }
}
