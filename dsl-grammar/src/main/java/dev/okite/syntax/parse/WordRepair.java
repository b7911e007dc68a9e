package dev.okite.syntax.parse;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.diagnostic.Suggestion;
import dev.okite.grammar.OkiteLexer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reports misspelt keywords, which look like metadata or like names that follow each other, and
 * goes on with the right ones.
 */
final class WordRepair {
  private static final int SHORTEST = 3;

  private final ErrorLog errors;
  private final List<CodeToken> tokens;
  private final TokenView view;
  private final List<CodeToken> out = new ArrayList<>();

  /** The words that start the blocks which are open. */
  private final Deque<Integer> blocks = new ArrayDeque<>();

  private int brackets;

  WordRepair(ErrorLog errors, List<CodeToken> tokens) {
    this.errors = errors;
    this.tokens = tokens;
    this.view = new TokenView(tokens);
  }

  List<CodeToken> repair() {
    for (int i = 0; i < tokens.size(); i++) {
      CodeToken token = tokens.get(i);
      follow(token);
      if (token.is(OkiteLexer.IDENTIFIER) && !token.excused && standsAlone(i)) {
        word(i, token);
      } else {
        out.add(token);
        if (token.is(OkiteLexer.DOT)) {
          dot(i, token);
        }
      }
    }
    return out;
  }

  /** A keyword on the next line is not the name that a dot waits for. */
  private void dot(int i, CodeToken token) {
    CodeToken next = tokens.get(Math.min(i + 1, tokens.size() - 1));
    if (next.startsLine && next.role != CodeToken.Role.NONE && Words.isReserved(next.getType())) {
      errors.report(
          DiagnosticCode.UNEXPECTED_TOKEN,
          errors.span(token),
          "found the end of the line, expected a name behind `.`");
      out.add(CodeToken.missing(OkiteLexer.IDENTIFIER, next));
    }
  }

  private void follow(CodeToken token) {
    if (token.block != 0) {
      blocks.push(token.block);
    } else if (BracketRepair.closerOf(token.getType()) != OkiteLexer.EOF) {
      brackets++;
    } else if (token.role == CodeToken.Role.CLOSE) {
      blocks.poll();
    } else if (BracketRepair.openerOf(token.getType()) != OkiteLexer.EOF) {
      brackets--;
    }
  }

  /** Whether the word at {@code i} is not part of an expression, name or head before it. */
  private boolean standsAlone(int i) {
    CodeToken before = i == 0 ? null : tokens.get(i - 1);
    if (before == null || before.block != 0 || before.role == CodeToken.Role.CLOSE) {
      return true;
    }
    return Words.endsOperand(before.getType())
        && before.role == CodeToken.Role.NONE
        && !isPartOfHead(i)
        && !view.is(i - 2, OkiteLexer.EXPECT);
  }

  /** Names that follow a contextual keyword, which counts as a name itself. */
  private boolean isPartOfHead(int i) {
    if (view.startsLine(i)) {
      return false;
    }
    CodeToken before = tokens.get(i - 1);
    return before.role != CodeToken.Role.NONE
        || (Words.isName(before.getType()) && !before.is(OkiteLexer.IDENTIFIER));
  }

  private void word(int i, CodeToken token) {
    String text = token.getText();
    int block = blocks.isEmpty() ? 0 : blocks.peek();
    boolean statement = brackets == 0 && (view.startsStatement(i) || i == 0);
    if (brackets == 0 && Keywords.metadata(block).contains(text)) {
      metadata(i, token);
      return;
    }
    Optional<String> meant = meant(text, block, statement);
    meant.ifPresent(word -> misspelt(token, word));
    out.add(token);
  }

  private Optional<String> meant(String text, int block, boolean statement) {
    Optional<String> synonym = Keywords.synonym(text).filter(word -> statement);
    if (synonym.isPresent() && Keywords.statements(block).contains(synonym.get())) {
      return synonym;
    } else if (text.length() < SHORTEST) {
      return Optional.empty();
    }
    List<String> candidates = new ArrayList<>(Keywords.metadata(block));
    if (brackets == 0) {
      candidates.addAll(Keywords.statements(block));
    }
    if (!statement) {
      candidates.addAll(Keywords.INFIX);
    }
    return Suggestion.nearest(text, candidates).filter(Keywords::isKeyword);
  }

  private void misspelt(CodeToken token, String word) {
    errors.report(
        DiagnosticCode.UNEXPECTED_TOKEN,
        errors.span(token),
        "found " + Quote.code(token.getText()) + ", expected a keyword",
        "did you mean `" + word + "`?");
    token.setType(Keywords.type(word));
    token.excused = true;
    if (brackets == 0) {
      token.role = Keywords.INFIX.contains(word) ? CodeToken.Role.NONE : Keywords.role(word);
    }
  }

  /** Metadata without value would take the next statement's first word as one. */
  private void metadata(int i, CodeToken token) {
    out.add(token);
    boolean cut = view.startsLine(i + 1) && !view.is(i + 1, OkiteLexer.LEFT_BRACKET);
    CodeToken next = tokens.get(Math.min(i + 1, tokens.size() - 1));
    if (cut && (next.role != CodeToken.Role.NONE || next.is(OkiteLexer.EOF))) {
      errors.report(
          DiagnosticCode.UNEXPECTED_TOKEN,
          errors.span(token),
          "found the end of the line, expected the value of " + Quote.code(token.getText()));
      out.add(CodeToken.missing(OkiteLexer.NULL, next));
    }
  }
}
