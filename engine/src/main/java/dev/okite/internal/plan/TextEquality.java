package dev.okite.internal.plan;

import dev.okite.internal.rewrite.Rewrite;
import dev.okite.internal.tree.ConstantNode;
import dev.okite.internal.tree.EqualNode;
import dev.okite.internal.tree.EqualsTextNode;
import dev.okite.internal.tree.EvalNode;
import dev.okite.source.Span;
import dev.okite.value.StringValue;
import org.jspecify.annotations.Nullable;

/**
 * Makes one comparison of texts of an equality with a constant string.
 *
 * <p>Sound because a string equals nothing but a string with the same characters, because an
 * equality never fails by itself and is the same from both sides, and because a constant neither
 * fails nor shows a place, so that it does not matter which side it stands on.
 */
final class TextEquality {
  private TextEquality() {}

  /** {@code left == right}, or {@code !=} where equality is not {@code expected}. */
  static EvalNode node(
      ProgramPlan program, Span span, EvalNode left, EvalNode right, boolean expected) {
    if (program.uses(Rewrite.TEXT_EQUALITY)) {
      String text = text(right);
      EvalNode operand = left;
      if (text == null) {
        text = text(left);
        operand = right;
      }
      if (text != null) {
        program.rewritten(Rewrite.TEXT_EQUALITY, span);
        return new EqualsTextNode(span, operand, text, expected);
      }
    }
    return new EqualNode(span, left, right, expected);
  }

  private static @Nullable String text(EvalNode node) {
    return node instanceof ConstantNode constant && constant.value() instanceof StringValue text
        ? text.value()
        : null;
  }
}
