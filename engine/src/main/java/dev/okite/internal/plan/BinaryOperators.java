package dev.okite.internal.plan;

import dev.okite.internal.tree.ArithmeticNode;
import dev.okite.internal.tree.ArithmeticNode.Operation;
import dev.okite.internal.tree.CoalesceNode;
import dev.okite.internal.tree.ConstantNode;
import dev.okite.internal.tree.EqualNode;
import dev.okite.internal.tree.EqualsTextNode;
import dev.okite.internal.tree.EvalNode;
import dev.okite.internal.tree.FixedPatternNode;
import dev.okite.internal.tree.InNode;
import dev.okite.internal.tree.InTextsNode;
import dev.okite.internal.tree.OrderNode;
import dev.okite.internal.tree.OrderNode.Relation;
import dev.okite.internal.tree.PatternNode;
import dev.okite.internal.tree.PatternNode.Language;
import dev.okite.source.Span;
import dev.okite.syntax.Binary;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.ListValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the node for a binary operator, by what is known of its operands. */
final class BinaryOperators {
  private BinaryOperators() {}

  static EvalNode node(Binary binary, EvalNode left, EvalNode right) {
    Span span = binary.span();
    return switch (binary.operator()) {
      case EQUAL -> equal(span, left, right, true);
      case NOT_EQUAL -> equal(span, left, right, false);
      case LESS -> new OrderNode(span, left, right, Relation.LESS);
      case LESS_OR_EQUAL -> new OrderNode(span, left, right, Relation.LESS_OR_EQUAL);
      case GREATER -> new OrderNode(span, left, right, Relation.GREATER);
      case GREATER_OR_EQUAL -> new OrderNode(span, left, right, Relation.GREATER_OR_EQUAL);
      case IN -> in(span, left, right, true);
      case NOT_IN -> in(span, left, right, false);
      case LIKE -> pattern(span, left, right, Language.GLOB, true);
      case NOT_LIKE -> pattern(span, left, right, Language.GLOB, false);
      case MATCHES -> pattern(span, left, right, Language.REGEX, true);
      case NOT_MATCHES -> pattern(span, left, right, Language.REGEX, false);
      case COALESCE -> new CoalesceNode(span, left, right);
      case ADD -> new ArithmeticNode(span, Operation.ADD, left, right);
      case SUBTRACT -> new ArithmeticNode(span, Operation.SUBTRACT, left, right);
      case MULTIPLY -> new ArithmeticNode(span, Operation.MULTIPLY, left, right);
      case DIVIDE -> new ArithmeticNode(span, Operation.DIVIDE, left, right);
      case REMAINDER -> new ArithmeticNode(span, Operation.REMAINDER, left, right);
      case CONCATENATE -> new ArithmeticNode(span, Operation.CONCATENATE, left, right);
    };
  }

  private static EvalNode equal(Span span, EvalNode left, EvalNode right, boolean expected) {
    if (constant(right) instanceof StringValue text) {
      return new EqualsTextNode(span, left, text.value(), expected);
    }
    if (constant(left) instanceof StringValue text) {
      return new EqualsTextNode(span, right, text.value(), expected);
    }
    return new EqualNode(span, left, right, expected);
  }

  private static EvalNode in(Span span, EvalNode left, EvalNode right, boolean expected) {
    Set<String> texts = texts(constant(right));
    return texts == null
        ? new InNode(span, left, right, expected)
        : new InTextsNode(span, left, texts, expected);
  }

  private static EvalNode pattern(
      Span span, EvalNode left, EvalNode right, Language language, boolean expected) {
    if (constant(right) instanceof StringValue pattern) {
      try {
        return new FixedPatternNode(span, left, pattern, language, expected);
      } catch (EvaluationFailure malformed) {
        // Stays as it is, so that it fails where and if it is reached.
        return new PatternNode(span, left, right, language, expected);
      }
    }
    return new PatternNode(span, left, right, language, expected);
  }

  private static @Nullable Value constant(EvalNode node) {
    return node instanceof ConstantNode constant ? constant.value() : null;
  }

  /** The strings of a list that has nothing else; null for any other value. */
  private static @Nullable Set<String> texts(@Nullable Value value) {
    if (!(value instanceof ListValue list)) {
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
