package dev.okite.syntax.parse;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.grammar.OkiteParser;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Literal;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** Reads strings that stand where nothing is computed, and names that may be written as such. */
final class PlainStrings {
  private final ErrorLog errors;
  private final StringReader strings;

  PlainStrings(ErrorLog errors, ExpressionBuilder expressions) {
    this.errors = errors;
    this.strings = new StringReader(errors, expressions);
  }

  /** The name of a field: {@code word}, or what {@code text} says; null if neither is there. */
  @Nullable Literal key(
      @Nullable ParserRuleContext word, OkiteParser.@Nullable StringContext text) {
    if (word == null) {
      return read(text, "the name of a field");
    }
    return word.exception != null || word.start.getText().isEmpty()
        ? null
        : new Literal(errors.span(word.start), word.start.getText());
  }

  /**
   * The text of a string; null if it is not there or, after a report, if it is computed.
   *
   * @param what what it is, for a message
   */
  @Nullable Literal read(OkiteParser.@Nullable StringContext context, String what) {
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
