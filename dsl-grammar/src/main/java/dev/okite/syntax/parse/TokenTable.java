package dev.okite.syntax.parse;

import dev.okite.grammar.OkiteLexer;
import dev.okite.source.Source;
import dev.okite.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts comments to the tokens that they stand at. */
final class TokenTable {
  private final Source source;
  private final List<SourceToken> tokens = new ArrayList<>();
  private List<SourceToken.LineComment> leading = new ArrayList<>();
  private int lineEnds;

  private TokenTable(Source source) {
    this.source = source;
  }

  /** The tokens of a source without errors, the last of them empty, at its end. */
  static List<SourceToken> of(Source source, List<CodeToken> all) {
    TokenTable table = new TokenTable(source);
    for (int i = 0; i < all.size(); i++) {
      int last = all.get(i).is(OkiteLexer.STRING_OPEN) ? endOfString(all, i) : i;
      table.add(all.get(i), all.get(last));
      i = last;
    }
    return table.tokens;
  }

  private void add(CodeToken first, CodeToken last) {
    if (first.is(OkiteLexer.WHITESPACE)) {
      lineEnds += lineEnds(first.getText());
    } else if (first.isHidden()) {
      comment(first);
    } else {
      int end = first.is(OkiteLexer.EOF) ? first.getStartIndex() : last.getStopIndex() + 1;
      Span span = source.span(first.getStartIndex(), end);
      tokens.add(new SourceToken(span, leading, isAfterGap(), Optional.empty()));
      leading = new ArrayList<>();
      lineEnds = 0;
    }
  }

  private void comment(CodeToken comment) {
    String text = comment.getText().stripTrailing();
    if (comment.startsLine || tokens.isEmpty()) {
      leading.add(new SourceToken.LineComment(text, isAfterGap()));
    } else {
      SourceToken behind = tokens.remove(tokens.size() - 1);
      tokens.add(
          new SourceToken(behind.span(), behind.leading(), behind.afterGap(), Optional.of(text)));
    }
    lineEnds = 0;
  }

  private boolean isAfterGap() {
    return lineEnds > 1;
  }

  /** How many lines end in {@code blanks}, whatever their ends look like. */
  private static int lineEnds(String blanks) {
    int count = 0;
    for (int i = 0; i < blanks.length(); i++) {
      char c = blanks.charAt(i);
      boolean pair = c == '\r' && i + 1 < blanks.length() && blanks.charAt(i + 1) == '\n';
      count += (c == '\r' && !pair) || c == '\n' ? 1 : 0;
    }
    return count;
  }

  private static int endOfString(List<CodeToken> all, int start) {
    int depth = 0;
    for (int i = start; i < all.size(); i++) {
      CodeToken token = all.get(i);
      depth += token.is(OkiteLexer.STRING_OPEN) ? 1 : token.is(OkiteLexer.STRING_CLOSE) ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return all.size() - 1;
  }
}
