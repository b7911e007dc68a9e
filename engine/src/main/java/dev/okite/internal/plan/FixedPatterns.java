package dev.okite.internal.plan;

import dev.okite.internal.rewrite.Rewrite;
import dev.okite.internal.tree.ConstantNode;
import dev.okite.internal.tree.EvalNode;
import dev.okite.internal.tree.FixedPatternNode;
import dev.okite.internal.tree.PatternNode;
import dev.okite.internal.tree.PatternNode.Language;
import dev.okite.source.Span;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.StringValue;

/**
 * Compiles constant patterns while the plan is made.
 *
 * <p>Sound because what a pattern matches depends on its text alone. One that is malformed stays as
 * it is, so that it fails where and if it is reached.
 */
final class FixedPatterns {
  private FixedPatterns() {}

  /** {@code left like right} or {@code matches}, or the opposite where that is not expected. */
  static EvalNode node(
      ProgramPlan program,
      Span span,
      EvalNode left,
      EvalNode right,
      Language language,
      boolean expected) {
    if (program.uses(Rewrite.FIXED_PATTERNS)
        && right instanceof ConstantNode constant
        && constant.value() instanceof StringValue pattern) {
      try {
        EvalNode node = new FixedPatternNode(span, left, pattern, language, expected);
        program.rewritten(Rewrite.FIXED_PATTERNS, span);
        return node;
      } catch (EvaluationFailure malformed) {
        return new PatternNode(span, left, right, language, expected);
      }
    }
    return new PatternNode(span, left, right, language, expected);
  }
}
