package dev.okite.syntax.binary;

import dev.okite.syntax.Binary;
import dev.okite.syntax.Call;
import dev.okite.syntax.Conditional;
import dev.okite.syntax.ErrorExpr;
import dev.okite.syntax.Expr;
import dev.okite.syntax.ExprVisitor;
import dev.okite.syntax.Filter;
import dev.okite.syntax.Group;
import dev.okite.syntax.Index;
import dev.okite.syntax.Interpolation;
import dev.okite.syntax.ListComprehension;
import dev.okite.syntax.ListLiteral;
import dev.okite.syntax.Literal;
import dev.okite.syntax.Logical;
import dev.okite.syntax.MapComprehension;
import dev.okite.syntax.MapLiteral;
import dev.okite.syntax.Member;
import dev.okite.syntax.Name;
import dev.okite.syntax.Projection;
import dev.okite.syntax.Quantified;
import dev.okite.syntax.Reach;
import dev.okite.syntax.Select;
import dev.okite.syntax.SyntaxWalker.Done;
import dev.okite.syntax.TypeTest;
import dev.okite.syntax.Unary;

/** Writes expressions: a tag, the span, and the parts in the order of the record. */
final class ExpressionWriter implements ExprVisitor<Done> {
  private final TreeWriter writer;
  private final TreeSink sink;

  ExpressionWriter(TreeWriter writer, TreeSink sink) {
    this.writer = writer;
    this.sink = sink;
  }

  private void begin(int tag, Expr expression) {
    sink.number(tag);
    sink.span(expression.span());
  }

  private Done nodes(Expr... expressions) {
    for (Expr expression : expressions) {
      writer.node(expression);
    }
    return Done.DONE;
  }

  @Override
  public Done visitLiteral(Literal literal) {
    begin(Tag.LITERAL, literal);
    LiteralCode.write(literal.value(), sink);
    return Done.DONE;
  }

  @Override
  public Done visitInterpolation(Interpolation interpolation) {
    begin(Tag.INTERPOLATION, interpolation);
    writer.list(interpolation.parts());
    return Done.DONE;
  }

  @Override
  public Done visitListLiteral(ListLiteral listLiteral) {
    begin(Tag.LIST_LITERAL, listLiteral);
    writer.list(listLiteral.elements());
    return Done.DONE;
  }

  @Override
  public Done visitMapLiteral(MapLiteral mapLiteral) {
    begin(Tag.MAP_LITERAL, mapLiteral);
    writer.list(mapLiteral.entries());
    return Done.DONE;
  }

  @Override
  public Done visitName(Name name) {
    begin(Tag.NAME, name);
    sink.text(name.name());
    return Done.DONE;
  }

  @Override
  public Done visitMember(Member member) {
    begin(Tag.MEMBER, member);
    writer.node(member.target());
    writer.node(member.name());
    return Done.DONE;
  }

  @Override
  public Done visitIndex(Index index) {
    begin(Tag.INDEX, index);
    return nodes(index.target(), index.index());
  }

  @Override
  public Done visitProjection(Projection projection) {
    begin(Tag.PROJECTION, projection);
    writer.node(projection.source());
    writer.list(projection.steps());
    return Done.DONE;
  }

  @Override
  public Done visitCall(Call call) {
    begin(Tag.CALL, call);
    writer.optional(call.receiver());
    writer.node(call.function());
    writer.list(call.arguments());
    return Done.DONE;
  }

  @Override
  public Done visitUnary(Unary unary) {
    begin(Tag.UNARY, unary);
    sink.constant(unary.operator());
    return nodes(unary.operand());
  }

  @Override
  public Done visitLogical(Logical logical) {
    begin(Tag.LOGICAL, logical);
    sink.constant(logical.operator());
    writer.list(logical.operands());
    return Done.DONE;
  }

  @Override
  public Done visitBinary(Binary binary) {
    begin(Tag.BINARY, binary);
    sink.constant(binary.operator());
    sink.span(binary.operatorSpan());
    return nodes(binary.left(), binary.right());
  }

  @Override
  public Done visitTypeTest(TypeTest typeTest) {
    begin(Tag.TYPE_TEST, typeTest);
    writer.node(typeTest.operand());
    sink.flag(typeTest.negated());
    writer.node(typeTest.type());
    return Done.DONE;
  }

  @Override
  public Done visitConditional(Conditional conditional) {
    begin(Tag.CONDITIONAL, conditional);
    return nodes(conditional.condition(), conditional.whenTrue(), conditional.whenFalse());
  }

  @Override
  public Done visitQuantified(Quantified quantified) {
    begin(Tag.QUANTIFIED, quantified);
    sink.constant(quantified.quantifier());
    writer.node(quantified.binding());
    return nodes(quantified.source(), quantified.condition());
  }

  @Override
  public Done visitFilter(Filter filter) {
    begin(Tag.FILTER, filter);
    return nodes(filter.source(), filter.condition());
  }

  @Override
  public Done visitSelect(Select select) {
    begin(Tag.SELECT, select);
    sink.constant(select.selector());
    writer.node(select.binding());
    writer.node(select.source());
    writer.optional(select.condition());
    return Done.DONE;
  }

  @Override
  public Done visitListComprehension(ListComprehension listComprehension) {
    begin(Tag.LIST_COMPREHENSION, listComprehension);
    writer.node(listComprehension.element());
    writer.list(listComprehension.clauses());
    return Done.DONE;
  }

  @Override
  public Done visitMapComprehension(MapComprehension mapComprehension) {
    begin(Tag.MAP_COMPREHENSION, mapComprehension);
    nodes(mapComprehension.key(), mapComprehension.value());
    writer.list(mapComprehension.clauses());
    return Done.DONE;
  }

  @Override
  public Done visitGroup(Group group) {
    begin(Tag.GROUP, group);
    nodes(group.element(), group.key());
    writer.list(group.clauses());
    return Done.DONE;
  }

  @Override
  public Done visitReach(Reach reach) {
    begin(Tag.REACH, reach);
    writer.node(reach.variable());
    return nodes(reach.from(), reach.via());
  }

  @Override
  public Done visitErrorExpr(ErrorExpr errorExpr) {
    begin(Tag.ERROR, errorExpr);
    return Done.DONE;
  }
}
