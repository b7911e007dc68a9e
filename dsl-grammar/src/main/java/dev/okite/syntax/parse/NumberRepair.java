package dev.okite.syntax.parse;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.grammar.OkiteLexer;
import dev.okite.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Reports numbers and dates that something else sticks to, and goes on with a zero instead. */
final class NumberRepair {
  private final ErrorLog errors;

  NumberRepair(ErrorLog errors) {
    this.errors = errors;
  }

  List<CodeToken> repair(List<CodeToken> tokens) {
    List<CodeToken> out = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      CodeToken token = tokens.get(i);
      out.add(token);
      int end = i;
      while (Words.isNumber(token.getType()) && continues(tokens, end)) {
        end++;
      }
      if (end > i || token.is(OkiteLexer.MALFORMED_NUMBER)) {
        report(token, errors.span(token, tokens.get(end)));
        i = end;
      }
    }
    return out;
  }

  private static boolean continues(List<CodeToken> tokens, int i) {
    if (i + 1 >= tokens.size()) {
      return false;
    }
    CodeToken next = tokens.get(i + 1);
    boolean sticks = next.getStartIndex() == tokens.get(i).getStopIndex() + 1;
    return sticks && (Words.isNumber(next.getType()) || Words.isWord(next.getType()));
  }

  private void report(CodeToken token, Span span) {
    String text = span.text();
    if (token.is(OkiteLexer.DATE)) {
      errors.report(
          DiagnosticCode.INVALID_DATE,
          span,
          Quote.code(text) + " is no date",
          "a date is year-month-day, such as `2027-06-30`; a time is `time(\"…\")`");
    } else {
      errors.report(
          DiagnosticCode.INVALID_NUMBER, span, Quote.code(text) + " is no number", hint(text));
    }
    token.setType(OkiteLexer.INTEGER);
    token.setText("0");
    token.excused = true;
  }

  private static String hint(String text) {
    if (text.matches("(?s)[0-9]+[eE][0-9]+.*")) {
      return "a number with an exponent has a point too, such as `1.0e5`";
    } else if (text.matches("(?s)0[xXbBoO].*")) {
      return "numbers are written in decimal";
    } else if (text.indexOf('_') >= 0) {
      return "digits are written without separators";
    } else if (text.matches("[0-9.]+(ns|us|ms|s|m|h|d)")) {
      return "a duration is made by `duration(\"" + text + "\")`";
    } else if (text.matches("[0-9.]+[kKMGTPE]i?")) {
      return "a quantity is made by `quantity(\"" + text + "\")`";
    }
    return "a name starts with a letter, and text stands in quotes";
  }
}
