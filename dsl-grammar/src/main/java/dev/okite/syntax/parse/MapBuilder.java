package dev.okite.syntax.parse;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.grammar.OkiteParser;
import dev.okite.source.Span;
import dev.okite.syntax.ErrorExpr;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Interpolation;
import dev.okite.syntax.Literal;
import dev.okite.syntax.MapComprehension;
import dev.okite.syntax.MapEntry;
import dev.okite.syntax.MapLiteral;
import dev.okite.syntax.Name;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Builds maps, whose keys are words in a literal and expressions in a comprehension (5.7). */
final class MapBuilder {
  private final ErrorLog errors;
  private final ExpressionBuilder expressions;
  private final PrimaryBuilder primaries;

  MapBuilder(ErrorLog errors, ExpressionBuilder expressions, PrimaryBuilder primaries) {
    this.errors = errors;
    this.expressions = expressions;
    this.primaries = primaries;
  }

  Expr build(OkiteParser.MapContext context) {
    if (context.clauses != null) {
      return comprehension(context, context.clauses);
    }
    List<MapEntry> entries = new ArrayList<>();
    for (OkiteParser.MapEntryContext entry : context.entries) {
      entries.add(entry(entry));
    }
    return new MapLiteral(expressions.span(context), entries);
  }

  private MapEntry entry(OkiteParser.MapEntryContext context) {
    Span span = expressions.span(context);
    if (context instanceof OkiteParser.WordEntryContext entry) {
      Literal key = new Literal(errors.span(entry.start), entry.start.getText());
      return new MapEntry(span, key, expressions.build(entry.value, entry));
    } else if (context instanceof OkiteParser.ExpressionEntryContext entry) {
      Expr key = key(entry);
      return new MapEntry(span, key, expressions.build(entry.value, entry));
    }
    return new MapEntry(span, new ErrorExpr(span), new ErrorExpr(span));
  }

  private Expr key(OkiteParser.ExpressionEntryContext entry) {
    Expr key = expressions.build(entry.key, entry);
    boolean parenthesized = entry.start.getStartIndex() != key.span().start();
    if (key instanceof Name name && !parenthesized) {
      return new Literal(name.span(), name.name());
    }
    boolean string = key instanceof Literal literal && literal.value() instanceof String;
    if (string || key instanceof Interpolation || key instanceof ErrorExpr) {
      return key;
    }
    errors.report(
        DiagnosticCode.UNEXPECTED_TOKEN,
        key.span(),
        "found " + Quote.code(key.span().text()) + " as a key, expected a name or a string",
        "write a computed key as a string, such as `\"{key}\"`");
    return new ErrorExpr(key.span());
  }

  private Expr comprehension(
      OkiteParser.MapContext context, OkiteParser.ComprehensionContext clauses) {
    Span span = expressions.span(context);
    if (context.entries.isEmpty()) {
      return new ErrorExpr(span);
    }
    OkiteParser.MapEntryContext entry = context.entries.get(0);
    if (entry instanceof OkiteParser.ExpressionEntryContext pair) {
      Expr key = expressions.build(pair.key, pair);
      Expr value = expressions.build(pair.value, pair);
      return new MapComprehension(span, key, value, primaries.clauses(clauses));
    }
    Token word = entry.start;
    errors.report(
        DiagnosticCode.UNEXPECTED_TOKEN,
        errors.span(word),
        "found " + Quote.code(word.getText()) + ", expected an expression that gives the key",
        "the key of a comprehension is computed: quote a fixed one");
    return new ErrorExpr(span);
  }
}
