package dev.okite.syntax.parse;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.grammar.OkiteLexer;
import java.util.ArrayList;
import java.util.List;

/** One attempt at matching the brackets of a file. */
final class BracketMatch {
  /**
   * Nesting beyond this multiple of the limit is not looked at; the parser gives up long before.
   */
  private static final int SLACK = 10;

  /** A bracket that is open. */
  private record Open(CodeToken token, boolean block, int indentation) {}

  private final ErrorLog errors;
  private final ParseLimits limits;
  private final List<CodeToken> tokens;
  private final TokenView view;
  private final boolean indentationCounts;
  private final List<Open> open = new ArrayList<>();
  private final List<CodeToken> out = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();
  private boolean blocksMatch = true;
  private int unclosedAtEnd;
  private int head;
  private int indentation;

  /** The last token whose text may have swallowed a bracket. */
  private int lastExcused = -1;

  BracketMatch(
      ErrorLog errors, ParseLimits limits, List<CodeToken> tokens, boolean indentationCounts) {
    this.errors = errors;
    this.limits = limits;
    this.tokens = tokens;
    this.view = new TokenView(tokens);
    this.indentationCounts = indentationCounts;
  }

  /** Whether every block is closed and every closing brace closes something. */
  boolean blocksMatch() {
    return blocksMatch;
  }

  /** How many of the problems are brackets that are open where the text ends. */
  int unclosedAtEnd() {
    return unclosedAtEnd;
  }

  List<Diagnostic> problems() {
    return problems;
  }

  /** The tokens with all brackets in pairs. */
  List<CodeToken> run() {
    for (int i = 0; i < tokens.size(); i++) {
      CodeToken token = tokens.get(i);
      if (token.startsLine) {
        indentation = token.getCharPositionInLine();
      }
      if (token.excused) {
        lastExcused = token.getStartIndex();
      }
      closeBefore(i, token);
      if (view.startsBlock(i) && atBlockLevel()) {
        head = token.getType();
      }
      if (BracketRepair.closerOf(token.getType()) != OkiteLexer.EOF) {
        if (open.size() >= SLACK * limits.maxDepth()) {
          return tooDeep(token);
        }
        open(token);
      } else if (BracketRepair.openerOf(token.getType()) != OkiteLexer.EOF) {
        close(token);
      } else {
        out.add(token);
      }
    }
    return out;
  }

  private void open(CodeToken token) {
    boolean block = head != 0 && token.is(OkiteLexer.LEFT_BRACE) && atBlockLevel();
    token.block = block ? head : 0;
    head = block ? 0 : head;
    open.add(new Open(token, block, indentation));
    out.add(token);
  }

  private void close(CodeToken token) {
    int match = matching(token);
    if (match < 0 && !open.isEmpty() && !open.get(open.size() - 1).block() && !isBrace(token)) {
      mismatched(token);
      return;
    } else if (match < 0) {
      blocksMatch &= !token.is(OkiteLexer.RIGHT_BRACE);
      problems.add(
          Diagnostic.of(
              DiagnosticCode.UNEXPECTED_TOKEN,
              errors.span(token),
              "found " + Quote.code(token.getText()) + ", which closes nothing"));
      return;
    }
    closeDownTo(match + 1, token);
    open.remove(match);
    out.add(token);
  }

  private static boolean isBrace(CodeToken token) {
    return token.is(OkiteLexer.RIGHT_BRACE) || token.is(OkiteLexer.INTERPOLATION_CLOSE);
  }

  /** A bracket of the wrong sort closes the innermost one all the same. */
  private void mismatched(CodeToken token) {
    CodeToken opener = open.remove(open.size() - 1).token();
    out.add(CodeToken.missing(BracketRepair.closerOf(opener.getType()), token));
    problems.add(
        Diagnostic.of(
                DiagnosticCode.UNEXPECTED_TOKEN,
                errors.span(token),
                "found " + Quote.code(token.getText()) + ", expected " + closer(opener))
            .withRelated(errors.span(opener), "opened here"));
  }

  /** The index of what {@code closer} closes; below 0 if it closes nothing. */
  private int matching(CodeToken closer) {
    int opener = BracketRepair.openerOf(closer.getType());
    int nearest = -1;
    for (int i = open.size() - 1; i >= 0 && nearest < 0; i--) {
      Open candidate = open.get(i);
      if (candidate.token().is(opener)) {
        nearest = i;
      } else if (candidate.block() || candidate.token().is(OkiteLexer.INTERPOLATION_OPEN)) {
        return -1;
      }
    }
    boolean brace = closer.is(OkiteLexer.RIGHT_BRACE);
    if (nearest < 0 || !brace || !indentationCounts || !closer.startsLine) {
      return nearest;
    }
    for (int i = nearest; i >= 0; i--) {
      Open candidate = open.get(i);
      boolean fits = candidate.indentation() == closer.getCharPositionInLine();
      if (fits && candidate.token().is(OkiteLexer.LEFT_BRACE)) {
        return i;
      }
    }
    return nearest;
  }

  /** Closes what cannot go on where a statement starts that stands further out. */
  private void closeBefore(int i, CodeToken token) {
    if (token.is(OkiteLexer.EOF)) {
      closeDownTo(0, token);
    } else if (startsDeclaration(i)) {
      closeDownTo(0, token);
    } else if (view.is(i, OkiteLexer.RULE) && view.startsBlock(i) && named(i)) {
      int depth = open.size();
      while (depth > 0 && open.get(depth - 1).token().block != OkiteLexer.POLICY) {
        depth--;
      }
      closeDownTo(depth, token);
    } else if (startsMember(i)) {
      int depth = open.size();
      while (depth > 0 && !open.get(depth - 1).block()) {
        if (open.get(depth - 1).token().is(OkiteLexer.INTERPOLATION_OPEN)) {
          return;
        }
        depth--;
      }
      closeDownTo(depth, token);
    }
  }

  private boolean named(int i) {
    return view.isName(i + 1) && view.is(i + 2, OkiteLexer.LEFT_BRACE);
  }

  private boolean startsDeclaration(int i) {
    if (!view.startsLine(i)) {
      return false;
    }
    return switch (view.type(i)) {
      case OkiteLexer.POLICY, OkiteLexer.EXCEPTION -> named(i);
      case OkiteLexer.TEST ->
          Words.isString(view.type(i + 1))
              && view.is(view.behindString(i + 1), OkiteLexer.LEFT_BRACE);
      case OkiteLexer.DEF -> view.isName(i + 1) && view.is(i + 2, OkiteLexer.LEFT_PAREN);
      default -> false;
    };
  }

  /** Whether a word at {@code i} can be neither part of an expression nor a key of a map. */
  private boolean startsMember(int i) {
    boolean word =
        switch (view.type(i)) {
          case OkiteLexer.DENY,
              OkiteLexer.REQUIRE,
              OkiteLexer.MATCH,
              OkiteLexer.LET,
              OkiteLexer.DEF,
              OkiteLexer.INCLUDE,
              OkiteLexer.BECAUSE,
              OkiteLexer.SEE,
              OkiteLexer.FIX,
              OkiteLexer.AT ->
              true;
          default -> false;
        };
    return word && !view.is(i - 1, OkiteLexer.DOT) && !view.is(i + 1, OkiteLexer.COLON);
  }

  private void closeDownTo(int depth, CodeToken noticed) {
    while (open.size() > depth) {
      Open last = open.remove(open.size() - 1);
      blocksMatch &= !last.token().is(OkiteLexer.LEFT_BRACE);
      out.add(CodeToken.missing(BracketRepair.closerOf(last.token().getType()), noticed));
      if (!isExcused(last, noticed)) {
        unclosed(last, noticed);
      }
    }
  }

  /** Whether the closing bracket may stand in text that could not be read. */
  private boolean isExcused(Open opened, CodeToken noticed) {
    return (noticed.is(OkiteLexer.EOF) && noticed.excused)
        || (!opened.block() && lastExcused > opened.token().getStartIndex());
  }

  private void unclosed(Open opened, CodeToken noticed) {
    String closer = closer(opened.token());
    unclosedAtEnd += noticed.is(OkiteLexer.EOF) ? 1 : 0;
    String place =
        noticed.is(OkiteLexer.EOF) ? "the end of the file" : Quote.code(noticed.getText());
    problems.add(
        Diagnostic.of(
                DiagnosticCode.UNCLOSED,
                errors.span(opened.token()),
                Quote.code(opened.token().getText()) + " is opened and never closed")
            .withRelated(errors.span(noticed), "expected " + closer + " before " + place));
  }

  private static String closer(CodeToken opener) {
    return switch (opener.getType()) {
      case OkiteLexer.LEFT_PAREN -> "`)`";
      case OkiteLexer.LEFT_BRACKET -> "`]`";
      default -> "`}`";
    };
  }

  private List<CodeToken> tooDeep(CodeToken token) {
    problems.clear();
    unclosedAtEnd = 0;
    problems.add(
        Diagnostic.of(
            DiagnosticCode.TOO_DEEP,
            errors.span(token),
            "brackets are nested more than " + SLACK * limits.maxDepth() + " deep"));
    CodeToken end = tokens.get(tokens.size() - 1);
    end.excused = true;
    return new ArrayList<>(List.of(end));
  }

  private boolean atBlockLevel() {
    return open.isEmpty() || open.get(open.size() - 1).block();
  }
}
