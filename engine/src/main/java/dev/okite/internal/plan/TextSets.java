package dev.okite.internal.plan;

import dev.okite.internal.rewrite.Rewrite;
import dev.okite.internal.tree.ConstantNode;
import dev.okite.internal.tree.EvalNode;
import dev.okite.internal.tree.InNode;
import dev.okite.internal.tree.InTextsNode;
import dev.okite.source.Span;
import dev.okite.value.ListValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one look into a set of a search in a constant list of strings.
 *
 * <p>Sound because every element of the list is a string, which equals nothing but a string with
 * the same characters, because a search in a list never fails, and because a constant shows no
 * place.
 */
final class TextSets {
  private TextSets() {}

  /** {@code left in right}, or {@code not in} where that is not {@code expected}. */
  static EvalNode node(
      ProgramPlan program, Span span, EvalNode left, EvalNode right, boolean expected) {
    Set<String> texts = program.uses(Rewrite.TEXT_SETS) ? texts(right) : null;
    if (texts == null) {
      return new InNode(span, left, right, expected);
    }
    program.rewritten(Rewrite.TEXT_SETS, span);
    return new InTextsNode(span, left, texts, expected);
  }

  /** The strings of a constant list that has nothing else; null for anything else. */
  private static @Nullable Set<String> texts(EvalNode node) {
    if (!(node instanceof ConstantNode constant && constant.value() instanceof ListValue list)) {
      return null;
    }
    Set<String> texts = new LinkedHashSet<>();
    for (Value element : list.elements()) {
      if (!(element instanceof StringValue text)) {
        return null;
      }
      texts.add(text.value());
    }
    return texts;
  }
}
