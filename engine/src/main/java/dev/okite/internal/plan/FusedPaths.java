package dev.okite.internal.plan;

import dev.okite.internal.rewrite.Rewrite;
import dev.okite.internal.tree.EvalNode;
import dev.okite.internal.tree.MemberNode;
import dev.okite.internal.tree.PathNode;
import dev.okite.source.Span;

/**
 * Makes one node of several steps by name.
 *
 * <p>Sound because a step by name into a map is a look for a key, and into null gives null, which
 * all further steps keep. Everything else, which may fail, is evaluated as it is written, and so is
 * what the path shows.
 */
final class FusedPaths {
  private FusedPaths() {}

  /** {@code target.name}. */
  static EvalNode member(ProgramPlan program, Span span, EvalNode target, String name) {
    if (program.uses(Rewrite.FUSED_PATHS)) {
      if (target instanceof PathNode path) {
        program.rewritten(Rewrite.FUSED_PATHS, span);
        return path.step(span, name);
      }
      if (target instanceof MemberNode member) {
        program.rewritten(Rewrite.FUSED_PATHS, span);
        return PathNode.of(member, span, name);
      }
    }
    return new MemberNode(span, target, name);
  }
}
