package dev.okite.internal.plan;

import dev.okite.internal.tree.ArithmeticNode;
import dev.okite.internal.tree.ArithmeticNode.Operation;
import dev.okite.internal.tree.CoalesceNode;
import dev.okite.internal.tree.EvalNode;
import dev.okite.internal.tree.OrderNode;
import dev.okite.internal.tree.OrderNode.Relation;
import dev.okite.internal.tree.PatternNode.Language;
import dev.okite.source.Span;
import dev.okite.syntax.Binary;
import dev.okite.syntax.BinaryOperator;

/** Chooses the node for a binary operator, by what is known of its operands. */
final class BinaryOperators {
  private BinaryOperators() {}

  /** Whether the work of the operator depends on the size of its operands. */
  static boolean isCostly(BinaryOperator operator) {
    return switch (operator) {
      case LIKE, NOT_LIKE, MATCHES, NOT_MATCHES, CONCATENATE -> true;
      default -> false;
    };
  }

  static EvalNode node(ProgramPlan program, Binary binary, EvalNode left, EvalNode right) {
    Span span = binary.span();
    return switch (binary.operator()) {
      case EQUAL -> TextEquality.node(program, span, left, right, true);
      case NOT_EQUAL -> TextEquality.node(program, span, left, right, false);
      case LESS -> new OrderNode(span, left, right, Relation.LESS);
      case LESS_OR_EQUAL -> new OrderNode(span, left, right, Relation.LESS_OR_EQUAL);
      case GREATER -> new OrderNode(span, left, right, Relation.GREATER);
      case GREATER_OR_EQUAL -> new OrderNode(span, left, right, Relation.GREATER_OR_EQUAL);
      case IN -> TextSets.node(program, span, left, right, true);
      case NOT_IN -> TextSets.node(program, span, left, right, false);
      case LIKE -> FixedPatterns.node(program, span, left, right, Language.GLOB, true);
      case NOT_LIKE -> FixedPatterns.node(program, span, left, right, Language.GLOB, false);
      case MATCHES -> FixedPatterns.node(program, span, left, right, Language.REGEX, true);
      case NOT_MATCHES -> FixedPatterns.node(program, span, left, right, Language.REGEX, false);
      case COALESCE -> new CoalesceNode(span, left, right);
      case ADD -> new ArithmeticNode(span, Operation.ADD, left, right);
      case SUBTRACT -> new ArithmeticNode(span, Operation.SUBTRACT, left, right);
      case MULTIPLY -> new ArithmeticNode(span, Operation.MULTIPLY, left, right);
      case DIVIDE -> new ArithmeticNode(span, Operation.DIVIDE, left, right);
      case REMAINDER -> new ArithmeticNode(span, Operation.REMAINDER, left, right);
      case CONCATENATE -> new ArithmeticNode(span, Operation.CONCATENATE, left, right);
    };
  }
}
