package dev.okite.internal.exceptionfile;

import dev.okite.source.Span;
import dev.okite.syntax.Binary;
import dev.okite.syntax.BinaryOperator;
import dev.okite.syntax.Binding;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.Index;
import dev.okite.syntax.ListLiteral;
import dev.okite.syntax.Literal;
import dev.okite.syntax.Logical;
import dev.okite.syntax.Member;
import dev.okite.syntax.Name;
import dev.okite.syntax.NamedType;
import dev.okite.syntax.QualifiedName;
import dev.okite.syntax.Quantified;
import dev.okite.syntax.TypeRef;
import dev.okite.syntax.TypeTest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Expressions that stand for something written in YAML at one place. */
final class Phrases {
  private final Span span;

  Phrases(Span span) {
    this.span = span;
  }

  /** {@code first.second.third}. */
  Expr path(String first, String... names) {
    Expr path = new Name(span, first);
    for (String name : names) {
      path = new Member(span, path, new Identifier(span, name));
    }
    return path;
  }

  /** {@code target["key"]}. */
  Expr entry(Expr target, Expr key) {
    return new Index(span, target, key);
  }

  Expr constant(Object value) {
    return new Literal(span, value);
  }

  Expr texts(String... texts) {
    return new ListLiteral(span, Stream.of(texts).map(this::constant).toList());
  }

  /** {@code value is type}. */
  Expr is(Expr value, String type) {
    Identifier name = new Identifier(span, type);
    TypeRef written = new NamedType(span, QualifiedName.of(name), List.of(), false);
    return new TypeTest(span, value, false, written);
  }

  Expr binary(BinaryOperator operator, Expr left, Expr right) {
    return new Binary(span, operator, span, left, right);
  }

  /** Holds if all of {@code conditions} do, of which there is at least one. */
  Expr all(List<Expr> conditions) {
    return join(Logical.Operator.AND, conditions);
  }

  Expr all(Expr... conditions) {
    return all(List.of(conditions));
  }

  /** Holds if one of {@code conditions} does, of which there is at least one. */
  Expr either(List<Expr> conditions) {
    return join(Logical.Operator.OR, conditions);
  }

  /** {@code any name in source: condition}. */
  Expr any(String name, Expr source, Expr condition) {
    Binding binding = new Binding(span, new Identifier(span, name), Optional.empty());
    return new Quantified(span, Quantified.Quantifier.ANY, binding, source, condition);
  }

  private Expr join(Logical.Operator operator, List<Expr> conditions) {
    return conditions.size() == 1 ? conditions.get(0) : new Logical(span, operator, conditions);
  }
}
