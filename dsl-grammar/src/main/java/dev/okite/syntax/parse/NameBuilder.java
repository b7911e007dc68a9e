package dev.okite.syntax.parse;

import dev.okite.grammar.OkiteParser;
import dev.okite.source.Span;
import dev.okite.syntax.Binding;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Turns the parse trees of names into nodes; null where they are not all there. */
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
    return context == null ? null : qualified(identifier(context.first), context.others);
  }

  /** The name of {@code first} and {@code others}; null if the first is not there. */
  @Nullable QualifiedName qualified(
      @Nullable Identifier first, List<OkiteParser.AnyNameContext> others) {
    if (first == null) {
      return null;
    }
    List<Identifier> parts = new ArrayList<>(List.of(first));
    for (OkiteParser.AnyNameContext other : others) {
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
}
