package dev.okite.syntax.parse;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.grammar.OkiteLexer;
import dev.okite.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Sees to it that every string is closed: one that is not is reported and becomes an empty string
 * up to the end of its line.
 */
final class StringRepair {
  private final ErrorLog errors;

  StringRepair(ErrorLog errors) {
    this.errors = errors;
  }

  /** The tokens of {@code all} without the hidden ones and with strings that are closed. */
  List<CodeToken> repair(List<CodeToken> all) {
    List<CodeToken> out = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      CodeToken token = all.get(i);
      if (token.is(OkiteLexer.STRING_OPEN)) {
        i = string(all, i, out);
      } else if (token.is(OkiteLexer.UNTERMINATED_BLOCK_STRING)) {
        unterminatedBlock(all, token, out);
        return out;
      } else if (!token.isHidden() && !token.is(OkiteLexer.STRING_CUT)) {
        out.add(token);
      }
    }
    return out;
  }

  /** Adds the string that starts at {@code start}, and returns where it ends. */
  private int string(List<CodeToken> all, int start, List<CodeToken> out) {
    Deque<CodeToken> open = new ArrayDeque<>();
    int i = start;
    for (; ; i++) {
      CodeToken token = all.get(i);
      switch (token.getType()) {
        case OkiteLexer.STRING_OPEN, OkiteLexer.INTERPOLATION_OPEN -> open.push(token);
        case OkiteLexer.STRING_CLOSE, OkiteLexer.INTERPOLATION_CLOSE -> open.pop();
        default -> {}
      }
      if (open.isEmpty()) {
        break;
      } else if (token.is(OkiteLexer.STRING_CUT) || token.is(OkiteLexer.EOF)) {
        cut(open, token, all.get(start), out);
        return token.is(OkiteLexer.EOF) ? i - 1 : i;
      }
    }
    for (CodeToken token : all.subList(start, i + 1)) {
      if (!token.isHidden()) {
        out.add(token);
      }
    }
    return i;
  }

  private void cut(Deque<CodeToken> open, CodeToken end, CodeToken start, List<CodeToken> out) {
    Span quote = errors.span(start);
    Span rest = quote.source().span(quote.start(), end.getStartIndex());
    if (open.size() == 1) {
      errors.report(
          Diagnostic.of(
                  DiagnosticCode.UNTERMINATED_STRING,
                  rest,
                  "found the end of the line in a string, expected `\"`")
              .withHint("a text of several lines stands between `\"\"\"`"));
    } else {
      open.removeLast();
      Span brace = errors.span(open.removeLast());
      Span place = brace.source().span(end.getStartIndex(), end.getStartIndex());
      errors.report(
          Diagnostic.of(
                  DiagnosticCode.UNCLOSED, brace, "`{` in a string is opened and never closed")
              .withHint("write `\\{` for a brace that is part of the text")
              .withRelated(place, "expected `}` before the end of the line"));
    }
    out.add(start);
    out.add(CodeToken.missing(OkiteLexer.STRING_CLOSE, end));
  }

  /** Nothing can be said of what follows, so the file ends here. */
  private void unterminatedBlock(List<CodeToken> all, CodeToken quotes, List<CodeToken> out) {
    errors.report(
        DiagnosticCode.UNTERMINATED_STRING,
        errors.span(quotes),
        "found the end of the file in a string, expected `\"\"\"`");
    errors.endsTooSoon(1);
    quotes.setType(OkiteLexer.RAW_STRING);
    quotes.setText("''");
    quotes.excused = true;
    out.add(quotes);
    CodeToken end = all.get(all.size() - 1);
    end.excused = true;
    out.add(end);
  }
}
