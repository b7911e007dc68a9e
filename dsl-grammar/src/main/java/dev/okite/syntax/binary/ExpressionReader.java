package dev.okite.syntax.binary;

import dev.okite.source.Span;
import dev.okite.syntax.Binary;
import dev.okite.syntax.BinaryOperator;
import dev.okite.syntax.Binding;
import dev.okite.syntax.Call;
import dev.okite.syntax.ComprehensionClause;
import dev.okite.syntax.Conditional;
import dev.okite.syntax.ErrorExpr;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Filter;
import dev.okite.syntax.Group;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.Index;
import dev.okite.syntax.Interpolation;
import dev.okite.syntax.ListComprehension;
import dev.okite.syntax.ListLiteral;
import dev.okite.syntax.Literal;
import dev.okite.syntax.Logical;
import dev.okite.syntax.MapComprehension;
import dev.okite.syntax.MapEntry;
import dev.okite.syntax.MapLiteral;
import dev.okite.syntax.Member;
import dev.okite.syntax.Name;
import dev.okite.syntax.PathStep;
import dev.okite.syntax.Projection;
import dev.okite.syntax.Quantified;
import dev.okite.syntax.Quantified.Quantifier;
import dev.okite.syntax.Reach;
import dev.okite.syntax.Select;
import dev.okite.syntax.Select.Selector;
import dev.okite.syntax.TypeRef;
import dev.okite.syntax.TypeTest;
import dev.okite.syntax.Unary;

/** Reads expressions, whose parts come in the order of the record. */
final class ExpressionReader {
  private static final BinaryOperator[] BINARY = BinaryOperator.values();
  private static final Logical.Operator[] LOGICAL = Logical.Operator.values();
  private static final Unary.Operator[] UNARY = Unary.Operator.values();
  private static final Quantifier[] QUANTIFIERS = Quantifier.values();
  private static final Selector[] SELECTORS = Selector.values();

  private final TreeReader reader;
  private final TreeFeed feed;

  ExpressionReader(TreeReader reader, TreeFeed feed) {
    this.reader = reader;
    this.feed = feed;
  }

  Expr read(int tag) throws MalformedTreeException {
    Span span = feed.span();
    return switch (tag) {
      case Tag.LITERAL -> new Literal(span, LiteralCode.read(feed));
      case Tag.INTERPOLATION -> new Interpolation(span, reader.list(Expr.class));
      case Tag.LIST_LITERAL -> new ListLiteral(span, reader.list(Expr.class));
      case Tag.MAP_LITERAL -> new MapLiteral(span, reader.list(MapEntry.class));
      case Tag.NAME -> new Name(span, feed.text());
      case Tag.MEMBER -> new Member(span, expression(), reader.node(Identifier.class));
      case Tag.INDEX -> new Index(span, expression(), expression());
      case Tag.PROJECTION -> new Projection(span, expression(), reader.list(PathStep.class));
      case Tag.CALL ->
          new Call(
              span,
              reader.optional(Expr.class),
              reader.node(Identifier.class),
              reader.list(Expr.class));
      default -> readOperation(tag, span);
    };
  }

  private Expr readOperation(int tag, Span span) throws MalformedTreeException {
    return switch (tag) {
      case Tag.UNARY -> new Unary(span, UNARY[feed.below(UNARY.length)], expression());
      case Tag.LOGICAL ->
          new Logical(span, LOGICAL[feed.below(LOGICAL.length)], reader.list(Expr.class));
      case Tag.BINARY ->
          new Binary(
              span, BINARY[feed.below(BINARY.length)], feed.span(), expression(), expression());
      case Tag.TYPE_TEST ->
          new TypeTest(span, expression(), feed.flag(), reader.node(TypeRef.class));
      case Tag.CONDITIONAL -> new Conditional(span, expression(), expression(), expression());
      case Tag.ERROR -> new ErrorExpr(span);
      default -> readCollection(tag, span);
    };
  }

  private Expr readCollection(int tag, Span span) throws MalformedTreeException {
    return switch (tag) {
      case Tag.QUANTIFIED ->
          new Quantified(
              span,
              QUANTIFIERS[feed.below(QUANTIFIERS.length)],
              reader.node(Binding.class),
              expression(),
              expression());
      case Tag.FILTER -> new Filter(span, expression(), expression());
      case Tag.SELECT ->
          new Select(
              span,
              SELECTORS[feed.below(SELECTORS.length)],
              reader.node(Binding.class),
              expression(),
              reader.optional(Expr.class));
      case Tag.LIST_COMPREHENSION ->
          new ListComprehension(span, expression(), reader.list(ComprehensionClause.class));
      case Tag.MAP_COMPREHENSION ->
          new MapComprehension(
              span, expression(), expression(), reader.list(ComprehensionClause.class));
      case Tag.GROUP ->
          new Group(span, expression(), expression(), reader.list(ComprehensionClause.class));
      case Tag.REACH -> new Reach(span, reader.node(Identifier.class), expression(), expression());
      default -> throw TreeReader.unknown(tag);
    };
  }

  private Expr expression() throws MalformedTreeException {
    return reader.expression();
  }
}
