package dev.okite.syntax.parse;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.grammar.OkiteLexer;
import dev.okite.grammar.OkiteParser.EscapePartContext;
import dev.okite.grammar.OkiteParser.InterpolationPartContext;
import dev.okite.grammar.OkiteParser.QuotedContext;
import dev.okite.grammar.OkiteParser.RawContext;
import dev.okite.grammar.OkiteParser.StringContext;
import dev.okite.grammar.OkiteParser.StringPartContext;
import dev.okite.grammar.OkiteParser.TextPartContext;
import dev.okite.source.Span;
import dev.okite.syntax.ErrorExpr;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Interpolation;
import dev.okite.syntax.Literal;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Reads strings of all three kinds (1.4). */
final class StringReader {
  private final ErrorLog errors;
  private final ExpressionBuilder expressions;

  StringReader(ErrorLog errors, ExpressionBuilder expressions) {
    this.errors = errors;
    this.expressions = expressions;
  }

  /** A {@link Literal}, or with interpolations an {@link Interpolation}. */
  Expr read(StringContext context) {
    if (context instanceof QuotedContext quoted) {
      return quoted(quoted);
    }
    Span span = errors.span(context.start, context.stop);
    Token value = context instanceof RawContext raw ? raw.value : null;
    return value == null ? new ErrorExpr(span) : new Literal(span, raw(value));
  }

  private static String raw(Token token) {
    String text = token.getText();
    if (token.getType() == OkiteLexer.RAW_STRING) {
      return text.substring(1, text.length() - 1);
    }
    return BlockString.value(text.substring(3, text.length() - 3));
  }

  private Expr quoted(QuotedContext context) {
    Span whole = errors.span(context.start, context.stop);
    List<Expr> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Span textSpan = null;
    boolean interpolated = false;
    for (StringPartContext part : context.parts) {
      Span span = errors.span(part.start, part.stop);
      if (part instanceof InterpolationPartContext interpolation) {
        Expr value = expressions.build(interpolation.value, interpolation);
        if (value instanceof Literal literal && literal.value() instanceof String constant) {
          text.append(constant);
          textSpan = textSpan == null ? span : textSpan.to(span);
          continue;
        }
        addText(parts, text, textSpan);
        textSpan = null;
        parts.add(value);
        interpolated = true;
      } else {
        textSpan = textSpan == null ? span : textSpan.to(span);
        appendText(text, part, span);
      }
    }
    if (!interpolated) {
      return new Literal(whole, text.toString());
    }
    addText(parts, text, textSpan);
    return new Interpolation(whole, parts);
  }

  private static void addText(List<Expr> parts, StringBuilder text, @Nullable Span span) {
    if (span != null && text.length() > 0) {
      parts.add(new Literal(span, text.toString()));
    }
    text.setLength(0);
  }

  private void appendText(StringBuilder text, StringPartContext part, Span span) {
    if (part instanceof TextPartContext plain && plain.value != null) {
      text.append(plain.value.getText());
    } else if (part instanceof EscapePartContext escape && escape.value != null) {
      appendEscape(text, escape.value.getText(), span);
    }
  }

  private void appendEscape(StringBuilder text, String escape, Span span) {
    switch (escape.charAt(1)) {
      case 'n' -> text.append('\n');
      case 't' -> text.append('\t');
      case 'r' -> text.append('\r');
      case '"', '\'', '\\', '{', '}' -> text.append(escape.charAt(1));
      case 'u' -> appendCodePoint(text, escape, span);
      default ->
          errors.report(
              DiagnosticCode.INVALID_ESCAPE,
              span,
              "there is no escape " + Quote.code(escape),
              "the escapes are `\\n`, `\\t`, `\\r`, `\\\"`, `\\'`, `\\\\`, `\\{`, `\\}` and"
                  + " `\\u{…}`; a `'…'` string has none");
    }
  }

  private void appendCodePoint(StringBuilder text, String escape, Span span) {
    int digits = escape.length() - 4;
    if (escape.length() < 3 || digits < 1 || digits > 6) {
      errors.report(
          DiagnosticCode.INVALID_ESCAPE,
          span,
          "the escape " + Quote.code(escape) + " does not name a character",
          "write one to six hexadecimal digits in braces, such as `\\u{1F600}`");
      return;
    }
    int codePoint = Integer.parseInt(escape.substring(3, escape.length() - 1), 16);
    boolean surrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    if (!Character.isValidCodePoint(codePoint) || surrogate) {
      errors.report(
          DiagnosticCode.INVALID_ESCAPE,
          span,
          "the escape " + Quote.code(escape) + " is no Unicode character",
          "characters are between `\\u{0}` and `\\u{10FFFF}`, without the surrogates from"
              + " `\\u{D800}` to `\\u{DFFF}`");
      return;
    }
    text.appendCodePoint(codePoint);
  }
}
