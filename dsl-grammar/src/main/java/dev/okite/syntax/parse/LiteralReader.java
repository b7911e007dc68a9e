package dev.okite.syntax.parse;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.source.Span;
import dev.okite.syntax.ErrorExpr;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Literal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads numbers and dates (1.4). What is not one is reported and becomes an error expression. */
final class LiteralReader {
  private static final int MAX_DIGITS = 400;
  private static final int MAX_EXPONENT = 400;

  private final ErrorLog errors;

  LiteralReader(ErrorLog errors) {
    this.errors = errors;
  }

  Expr integer(Span span, String digits, boolean negative) {
    if (digits.length() > 1 && digits.charAt(0) == '0') {
      return invalid(
          DiagnosticCode.INVALID_NUMBER,
          span,
          "the number " + Quote.code(digits) + " starts with a zero",
          "leave the leading zeros out, or write a string in quotes");
    }
    try {
      return new Literal(span, Long.parseLong(negative ? "-" + digits : digits));
    } catch (NumberFormatException e) {
      return invalid(
          DiagnosticCode.INVALID_NUMBER,
          span,
          "the number " + Quote.code(digits) + " does not fit into 64 bits",
          "the largest integer is " + Long.MAX_VALUE);
    }
  }

  Expr decimal(Span span, String text, boolean negative) {
    int mark = Math.max(text.indexOf('e'), text.indexOf('E'));
    String mantissa = mark < 0 ? text : text.substring(0, mark);
    if (mantissa.length() - 1 > MAX_DIGITS) {
      return invalid(
          DiagnosticCode.INVALID_NUMBER,
          span,
          "the number has " + (mantissa.length() - 1) + " digits",
          "a decimal has at most " + MAX_DIGITS + " digits");
    }
    if (mark >= 0 && exponent(text.substring(mark + 1)) > MAX_EXPONENT) {
      return invalid(
          DiagnosticCode.INVALID_NUMBER,
          span,
          "the exponent of the number is out of range",
          "an exponent is between -" + MAX_EXPONENT + " and " + MAX_EXPONENT);
    }
    if (mantissa.charAt(0) == '0' && mantissa.charAt(1) != '.') {
      return invalid(
          DiagnosticCode.INVALID_NUMBER,
          span,
          "the number " + Quote.code(text) + " starts with a zero",
          "leave the leading zeros out, or write a string in quotes");
    }
    BigDecimal value = new BigDecimal(text);
    return new Literal(span, negative ? value.negate() : value);
  }

  Expr date(Span span, String text) {
    try {
      return new Literal(span, LocalDate.parse(text));
    } catch (DateTimeException e) {
      return invalid(
          DiagnosticCode.INVALID_DATE,
          span,
          "the calendar has no day " + Quote.code(text),
          "a date is year-month-day, such as `2027-06-30`");
    }
  }

  /** The size of an exponent, cut off beyond the limit so that it fits into an int. */
  private static int exponent(String text) {
    int size = 0;
    for (int i = 0; i < text.length() && size <= MAX_EXPONENT; i++) {
      if (Character.isDigit(text.charAt(i))) {
        size = size * 10 + (text.charAt(i) - '0');
      }
    }
    return size;
  }

  private Expr invalid(DiagnosticCode code, Span span, String message, String hint) {
    errors.report(code, span, message, hint);
    return new ErrorExpr(span);
  }
}
