package dev.okite.syntax.parse;

import dev.okite.grammar.OkiteParser;
import dev.okite.source.Span;
import dev.okite.syntax.Binding;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.QualifiedName;
import dev.okite.syntax.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Turns the parse trees of names and types into nodes; null where they are not all there. */
final class NameBuilder {
  private final ErrorLog errors;

  NameBuilder(ErrorLog errors) {
    this.errors = errors;
  }

  /** The name that the rule matched, which is always a single token. */
  @Nullable Identifier identifier(@Nullable ParserRuleContext context) {
    if (context == null || context.exception != null || context.start.getText().isEmpty()) {
      return null;
    }
    return identifier(context.start);
  }

  Identifier identifier(Token token) {
    return new Identifier(errors.span(token), token.getText());
  }

  @Nullable QualifiedName qualified(OkiteParser.@Nullable QualifiedNameContext context) {
    Identifier first = context == null ? null : identifier(context.first);
    if (context == null || first == null) {
      return null;
    }
    List<Identifier> parts = new ArrayList<>(List.of(first));
    for (OkiteParser.AnyNameContext other : context.others) {
      Identifier part = identifier(other);
      if (part != null) {
        parts.add(part);
      }
    }
    return new QualifiedName(first.span().to(parts.get(parts.size() - 1).span()), parts);
  }

  @Nullable Binding binding(OkiteParser.@Nullable BindingContext context) {
    Identifier first = context == null ? null : identifier(context.first);
    if (context == null || first == null) {
      return null;
    }
    Optional<Identifier> second = Optional.ofNullable(identifier(context.second));
    Span span = second.map(s -> first.span().to(s.span())).orElse(first.span());
    return new Binding(span, first, second);
  }

  @Nullable TypeRef type(OkiteParser.@Nullable TypeRefContext context) {
    Identifier name = context == null ? null : identifier(context.name);
    if (context == null || name == null) {
      return null;
    }
    List<TypeRef> inner = new ArrayList<>();
    for (OkiteParser.TypeRefContext argument : context.inner) {
      TypeRef type = type(argument);
      if (type != null) {
        inner.add(type);
      }
    }
    return new TypeRef(
        errors.span(context.start, context.stop), name, inner, context.nullable != null);
  }
}
