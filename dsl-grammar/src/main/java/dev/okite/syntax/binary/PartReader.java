package dev.okite.syntax.binary;

import dev.okite.source.Span;
import dev.okite.syntax.Assertion;
import dev.okite.syntax.AssertionClause;
import dev.okite.syntax.AtClause;
import dev.okite.syntax.BecauseClause;
import dev.okite.syntax.Binding;
import dev.okite.syntax.DocComment;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Fix;
import dev.okite.syntax.FixClause;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.LetStep;
import dev.okite.syntax.Literal;
import dev.okite.syntax.MapEntry;
import dev.okite.syntax.MatchStep;
import dev.okite.syntax.Metadata;
import dev.okite.syntax.NamedType;
import dev.okite.syntax.PathStep;
import dev.okite.syntax.QualifiedName;
import dev.okite.syntax.RecordField;
import dev.okite.syntax.RecordType;
import dev.okite.syntax.SeeClause;
import dev.okite.syntax.SyntaxNode;
import dev.okite.syntax.TypeRef;
import dev.okite.syntax.WhereClause;

/** Reads what expressions and rules consist of. */
final class PartReader {
  private static final Assertion.Kind[] ASSERTIONS = Assertion.Kind.values();

  private final TreeReader reader;
  private final TreeFeed feed;

  PartReader(TreeReader reader, TreeFeed feed) {
    this.reader = reader;
    this.feed = feed;
  }

  SyntaxNode read(int tag) throws MalformedTreeException {
    Span span = feed.span();
    return switch (tag) {
      case Tag.IDENTIFIER -> new Identifier(span, feed.text());
      case Tag.QUALIFIED_NAME -> qualifiedName(span);
      case Tag.NAMED_TYPE ->
          new NamedType(
              span, reader.node(QualifiedName.class), reader.list(TypeRef.class), feed.flag());
      case Tag.RECORD_TYPE ->
          new RecordType(span, reader.list(RecordField.class), feed.flag(), feed.flag());
      case Tag.RECORD_FIELD ->
          new RecordField(
              span,
              reader.optional(DocComment.class),
              reader.node(Literal.class),
              reader.node(TypeRef.class));
      case Tag.BINDING -> new Binding(span, identifier(), reader.optional(Identifier.class));
      case Tag.MAP_ENTRY -> new MapEntry(span, expression(), expression());
      case Tag.PATH_FIELD -> new PathStep.Field(span, identifier());
      case Tag.PATH_AT -> new PathStep.At(span, expression());
      case Tag.PATH_EVERY -> new PathStep.Every(span);
      default -> readStep(tag, span);
    };
  }

  private QualifiedName qualifiedName(Span span) throws MalformedTreeException {
    QualifiedName name = new QualifiedName(span, reader.list(Identifier.class));
    if (name.parts().isEmpty()) {
      throw new MalformedTreeException("a name has no parts");
    }
    return name;
  }

  private SyntaxNode readStep(int tag, Span span) throws MalformedTreeException {
    return switch (tag) {
      case Tag.FOR -> new ForClause(span, reader.node(Binding.class), expression());
      case Tag.WHERE -> new WhereClause(span, expression());
      case Tag.MATCH -> new MatchStep(span, expression());
      case Tag.LET -> new LetStep(span, identifier(), reader.optional(TypeRef.class), expression());
      case Tag.ASSERTION ->
          new Assertion(
              span,
              ASSERTIONS[feed.below(ASSERTIONS.length)],
              expression(),
              reader.list(AssertionClause.class));
      case Tag.METADATA -> new Metadata(span, identifier(), expression());
      default -> readClause(tag, span);
    };
  }

  private SyntaxNode readClause(int tag, Span span) throws MalformedTreeException {
    return switch (tag) {
      case Tag.AT -> new AtClause(span, expression());
      case Tag.SEE -> new SeeClause(span, reader.list(Expr.class));
      case Tag.BECAUSE -> new BecauseClause(span, expression());
      case Tag.FIX -> new FixClause(span, reader.node(Fix.class));
      case Tag.FIX_REMOVE -> new Fix.Remove(span, expression());
      case Tag.FIX_SET -> new Fix.Set(span, expression(), expression());
      case Tag.FIX_ADD -> new Fix.Add(span, expression(), expression());
      default -> throw TreeReader.unknown(tag);
    };
  }

  private Identifier identifier() throws MalformedTreeException {
    return reader.node(Identifier.class);
  }

  private Expr expression() throws MalformedTreeException {
    return reader.expression();
  }
}
