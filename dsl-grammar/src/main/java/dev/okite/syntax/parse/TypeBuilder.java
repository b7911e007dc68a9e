package dev.okite.syntax.parse;

import dev.okite.grammar.OkiteParser;
import dev.okite.source.Span;
import dev.okite.syntax.DocComment;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.Literal;
import dev.okite.syntax.NamedType;
import dev.okite.syntax.QualifiedName;
import dev.okite.syntax.RecordField;
import dev.okite.syntax.RecordType;
import dev.okite.syntax.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the parse trees of types into nodes; null where they are not all there. */
final class TypeBuilder {
  private final ErrorLog errors;
  private final NameBuilder names;
  private final @Nullable CommentTable comments;
  private final PlainStrings strings;

  /**
   * @param comments those that document fields; null inside expressions, where none do
   */
  TypeBuilder(ErrorLog errors, @Nullable CommentTable comments, ExpressionBuilder expressions) {
    this.errors = errors;
    this.names = new NameBuilder(errors);
    this.comments = comments;
    this.strings = new PlainStrings(errors, expressions);
  }

  @Nullable TypeRef build(OkiteParser.@Nullable TypeRefContext context) {
    if (context instanceof OkiteParser.NamedTypeContext named) {
      return named(named);
    } else if (context instanceof OkiteParser.RecordTypeContext record) {
      return record(record);
    }
    return null;
  }

  private Optional<DocComment> doc(OkiteParser.RecordFieldContext context) {
    return comments == null ? Optional.empty() : comments.claim(context);
  }

  private @Nullable NamedType named(OkiteParser.NamedTypeContext context) {
    QualifiedName name = name(context.name);
    if (name == null) {
      return null;
    }
    List<TypeRef> inner = new ArrayList<>();
    for (OkiteParser.TypeRefContext argument : context.inner) {
      TypeRef type = build(argument);
      if (type != null) {
        inner.add(type);
      }
    }
    return new NamedType(
        errors.span(context.start, context.stop), name, inner, context.nullable != null);
  }

  /** The words `null` and `any` are types as well as names are. */
  private @Nullable QualifiedName name(OkiteParser.@Nullable TypeNameContext context) {
    Identifier first = names.identifier(context);
    return context == null ? null : names.qualified(first, context.others);
  }

  /** A field without a name or type after an error is left out. */
  private @Nullable RecordType record(OkiteParser.RecordTypeContext context) {
    List<RecordField> fields = new ArrayList<>();
    for (OkiteParser.RecordFieldContext each : context.fields) {
      Literal key = strings.key(each.word, each.name);
      TypeRef type = build(each.type);
      if (key != null && type != null) {
        Span span = errors.span(each.start, each.stop);
        fields.add(new RecordField(span, doc(each), key, type));
      }
    }
    Span span = errors.span(context.start, context.stop);
    return fields.isEmpty()
        ? null
        : new RecordType(span, fields, context.open != null, context.nullable != null);
  }
}
