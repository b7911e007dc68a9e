package dev.okite.syntax.parse;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.grammar.OkiteParser;
import dev.okite.source.Span;
import dev.okite.syntax.DocComment;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Literal;
import dev.okite.syntax.MapEntry;
import dev.okite.syntax.SchemaDecl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds declarations of schemas (2.3). What lacks a part after an error is left out. */
final class SchemaBuilder {
  private final ErrorLog errors;
  private final CommentTable comments;
  private final StringReader strings;

  SchemaBuilder(ErrorLog errors, CommentTable comments, ExpressionBuilder expressions) {
    this.errors = errors;
    this.comments = comments;
    this.strings = new StringReader(errors, expressions);
  }

  @Nullable SchemaDecl build(OkiteParser.SchemaDeclarationContext context) {
    Optional<DocComment> doc = comments.claim(context);
    Literal file = text(context.file, "the name of a file");
    List<MapEntry> entries = new ArrayList<>();
    for (OkiteParser.RootFieldContext each : context.entries) {
      Literal name =
          each.word == null
              ? text(each.name, "the name of a field")
              : new Literal(errors.span(each.word.start), each.word.start.getText());
      Literal text = text(each.text, "the text of a field");
      if (name != null && text != null) {
        entries.add(new MapEntry(name.span().to(text.span()), name, text));
      }
    }
    Span span = errors.span(context.start, context.stop);
    return file == null ? null : new SchemaDecl(span, doc, file, entries);
  }

  private @Nullable Literal text(OkiteParser.@Nullable StringContext context, String what) {
    Expr text = context == null ? null : strings.read(context);
    if (text == null || text instanceof Literal) {
      return (Literal) text;
    }
    errors.report(
        DiagnosticCode.UNEXPECTED_TOKEN,
        text.span(),
        "found an interpolation in " + what + ", expected a plain string",
        "write `\\{` for a brace");
    return null;
  }
}
