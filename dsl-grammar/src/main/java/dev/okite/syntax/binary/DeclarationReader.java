package dev.okite.syntax.binary;

import dev.okite.source.Span;
import dev.okite.syntax.Comment;
import dev.okite.syntax.ConstantDecl;
import dev.okite.syntax.DocComment;
import dev.okite.syntax.ExceptionDecl;
import dev.okite.syntax.Expr;
import dev.okite.syntax.FunctionDecl;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.ImportDecl;
import dev.okite.syntax.Include;
import dev.okite.syntax.IncludeException;
import dev.okite.syntax.Literal;
import dev.okite.syntax.MapEntry;
import dev.okite.syntax.Metadata;
import dev.okite.syntax.ModuleDecl;
import dev.okite.syntax.OverInventory;
import dev.okite.syntax.ParamDecl;
import dev.okite.syntax.PolicyDecl;
import dev.okite.syntax.PolicyMember;
import dev.okite.syntax.QualifiedName;
import dev.okite.syntax.RuleDecl;
import dev.okite.syntax.RuleMember;
import dev.okite.syntax.SchemaDecl;
import dev.okite.syntax.SyntaxNode;
import dev.okite.syntax.TestDecl;
import dev.okite.syntax.TestMember;
import dev.okite.syntax.TypeDecl;
import dev.okite.syntax.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what stands in files, policies and tests. */
final class DeclarationReader {
  private static final TestMember.Setting.Kind[] SETTINGS = TestMember.Setting.Kind.values();

  private final TreeReader reader;
  private final TreeFeed feed;

  DeclarationReader(TreeReader reader, TreeFeed feed) {
    this.reader = reader;
    this.feed = feed;
  }

  SyntaxNode read(int tag) throws MalformedTreeException {
    Span span = feed.span();
    return switch (tag) {
      case Tag.MODULE -> new ModuleDecl(span, doc(), reader.node(QualifiedName.class));
      case Tag.IMPORT ->
          new ImportDecl(span, reader.node(QualifiedName.class), reader.optional(Identifier.class));
      case Tag.DOC_COMMENT -> new DocComment(span, feed.text());
      case Tag.COMMENT -> new Comment(span, feed.text(), feed.flag());
      case Tag.CONSTANT ->
          new ConstantDecl(
              span, doc(), identifier(), reader.optional(TypeRef.class), reader.expression());
      case Tag.TYPE -> new TypeDecl(span, doc(), identifier(), reader.node(TypeRef.class));
      case Tag.SCHEMA ->
          new SchemaDecl(span, doc(), reader.node(Literal.class), reader.list(MapEntry.class));
      case Tag.FUNCTION ->
          new FunctionDecl(
              span,
              doc(),
              identifier(),
              parameters(),
              reader.optional(TypeRef.class),
              reader.expression());
      case Tag.POLICY -> new PolicyDecl(span, doc(), identifier(), reader.list(PolicyMember.class));
      case Tag.EXCEPTION ->
          new ExceptionDecl(
              span,
              doc(),
              identifier(),
              reader.list(QualifiedName.class),
              reader.optional(Expr.class),
              reader.list(Metadata.class));
      case Tag.TEST ->
          new TestDecl(span, doc(), reader.node(Literal.class), reader.list(TestMember.class));
      default -> readInPolicy(tag, span);
    };
  }

  private SyntaxNode readInPolicy(int tag, Span span) throws MalformedTreeException {
    return switch (tag) {
      case Tag.PARAM ->
          new ParamDecl(
              span,
              doc(),
              identifier(),
              reader.node(TypeRef.class),
              reader.optional(Expr.class),
              requirement());
      case Tag.OVER_INVENTORY -> new OverInventory(span);
      case Tag.INCLUDE ->
          new Include(span, reader.node(QualifiedName.class), reader.list(IncludeException.class));
      case Tag.INCLUDE_EXCEPTION ->
          new IncludeException(span, identifier(), reader.optional(Expr.class));
      case Tag.RULE -> new RuleDecl(span, doc(), identifier(), reader.list(RuleMember.class));
      default -> readInTest(tag, span);
    };
  }

  private SyntaxNode readInTest(int tag, Span span) throws MalformedTreeException {
    return switch (tag) {
      case Tag.GIVEN -> new TestMember.Given(span, identifier(), reader.expression());
      case Tag.SETTING ->
          new TestMember.Setting(
              span,
              SETTINGS[feed.below(SETTINGS.length)],
              reader.optional(QualifiedName.class),
              reader.expression());
      case Tag.EXPECT_RULE ->
          new TestMember.ExpectRule(
              span,
              identifier(),
              reader.node(QualifiedName.class),
              reader.optional(Expr.class),
              reader.optional(Expr.class));
      case Tag.EXPECT_NOTHING_ELSE -> new TestMember.ExpectNothingElse(span);
      case Tag.EXPECT_CONDITION -> new TestMember.ExpectCondition(span, reader.expression());
      case Tag.EXPECT_FINDINGS ->
          new TestMember.ExpectFindings(
              span, reader.list(QualifiedName.class), reader.expression());
      default -> throw TreeReader.unknown(tag);
    };
  }

  private List<FunctionDecl.Parameter> parameters() throws MalformedTreeException {
    int count = feed.count();
    List<FunctionDecl.Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parameters.add(new FunctionDecl.Parameter(identifier(), reader.optional(TypeRef.class)));
    }
    return parameters;
  }

  private Optional<ParamDecl.Requirement> requirement() throws MalformedTreeException {
    return feed.flag()
        ? Optional.of(new ParamDecl.Requirement(reader.expression(), reader.optional(Expr.class)))
        : Optional.empty();
  }

  private Optional<DocComment> doc() throws MalformedTreeException {
    return reader.optional(DocComment.class);
  }

  private Identifier identifier() throws MalformedTreeException {
    return reader.node(Identifier.class);
  }
}
