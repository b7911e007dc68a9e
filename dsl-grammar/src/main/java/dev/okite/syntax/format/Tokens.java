package dev.okite.syntax.format;

import dev.okite.syntax.Expr;
import dev.okite.syntax.parse.SourceToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes the tokens of a file one after the other, each exactly once. */
final class Tokens {
  /** Names that at the start of a line may be taken for the start of a block. */
  private static final Set<String> BLOCKS = Set.of("policy", "rule", "exception", "test");

  private final List<SourceToken> tokens;
  private int next;

  Tokens(List<SourceToken> tokens) {
    this.tokens = tokens;
  }

  /** The next token, which stays. */
  SourceToken peek() {
    return tokens.get(next);
  }

  /** Whether a line may be ended before the next token; a comment before it has ended one. */
  boolean mayStartLine() {
    return !BLOCKS.contains(peek().text()) || !peek().leading().isEmpty();
  }

  boolean isNext(String text) {
    return peek().text().equals(text);
  }

  /** Whether the next token starts before {@code offset}. */
  boolean isBefore(int offset) {
    return peek().span().start() < offset && !isAtEnd();
  }

  boolean isAtEnd() {
    return next == tokens.size() - 1;
  }

  /** Whether a comment stands behind the token that was taken last, on its line. */
  boolean isBehindComment() {
    return next > 0 && tokens.get(next - 1).trailing().isPresent();
  }

  /** Whether the next token is a parenthesis around {@code expression}. */
  boolean opensParentheses(Expr expression) {
    return isNext("(") && isBefore(expression.span().start());
  }

  /** Whether a comma stands directly before {@code offset}, where a token starts. */
  boolean isCommaBefore(int offset) {
    int i = next;
    while (tokens.get(i).span().start() < offset) {
      i++;
    }
    return tokens.get(i - 1).text().equals(",");
  }

  /** Whether there is a comment inside what starts with the next token and ends at {@code end}. */
  boolean hasCommentInside(int end) {
    for (int i = next; i < tokens.size() && tokens.get(i).span().start() < end; i++) {
      SourceToken token = tokens.get(i);
      boolean before = i > next && !token.leading().isEmpty();
      boolean behind = token.span().end() < end && token.trailing().isPresent();
      if (before || behind) {
        return true;
      }
    }
    return false;
  }

  /** Takes the next token, whatever it is. */
  Layout.Text take() {
    return text(takeToken(), false);
  }

  /** Takes the next token, which is {@code expected}. */
  Layout.Text take(String expected) {
    return text(expect(expected), false);
  }

  SourceToken expect(String expected) {
    if (!isNext(expected)) {
      throw new IllegalStateException(
          "found `" + peek().text() + "` at " + peek().span() + ", expected `" + expected + "`");
    }
    return takeToken();
  }

  /** Takes the next token if it is {@code expected}. */
  Optional<SourceToken> takeIf(String expected) {
    return isNext(expected) ? Optional.of(takeToken()) : Optional.empty();
  }

  /** Takes all tokens before {@code end}, an offset, without anything between them. */
  Layout takeUpTo(int end) {
    List<Layout> taken = new ArrayList<>();
    while (isBefore(end)) {
      taken.add(take());
    }
    return new Layout.Sequence(taken);
  }

  private SourceToken takeToken() {
    return tokens.get(next++);
  }

  static Layout.Text text(SourceToken token, boolean glued) {
    String text = token.text().replace("\r\n", "\n").replace('\r', '\n');
    return new Layout.Text(text, token.leading(), token.afterGap(), token.trailing(), glued);
  }

  /** Whether an empty line stands before {@code token} and its comments. */
  static boolean startsAfterGap(SourceToken token) {
    return token.leading().isEmpty() ? token.afterGap() : token.leading().get(0).afterGap();
  }

  /** Whether an empty line stands anywhere before {@code token}, behind what is before it. */
  static boolean hasGap(SourceToken token) {
    return token.afterGap() || token.leading().stream().anyMatch(SourceToken.LineComment::afterGap);
  }
}
