package dev.okite.syntax.parse;

import dev.okite.grammar.OkiteParser;
import dev.okite.source.Span;
import dev.okite.syntax.DocComment;
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
  private final PlainStrings strings;

  SchemaBuilder(ErrorLog errors, CommentTable comments, ExpressionBuilder expressions) {
    this.errors = errors;
    this.comments = comments;
    this.strings = new PlainStrings(errors, expressions);
  }

  @Nullable SchemaDecl build(OkiteParser.SchemaDeclarationContext context) {
    Optional<DocComment> doc = comments.claim(context);
    Literal file = strings.read(context.file, "the name of a file");
    List<MapEntry> entries = new ArrayList<>();
    for (OkiteParser.RootFieldContext each : context.entries) {
      Literal name = strings.key(each.word, each.name);
      Literal text = strings.read(each.text, "the text of a field");
      if (name != null && text != null) {
        entries.add(new MapEntry(name.span().to(text.span()), name, text));
      }
    }
    Span span = errors.span(context.start, context.stop);
    return file == null ? null : new SchemaDecl(span, doc, file, entries);
  }
}
