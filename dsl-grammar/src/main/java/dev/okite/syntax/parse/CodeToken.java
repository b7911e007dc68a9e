package dev.okite.syntax.parse;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Pair;

/** A token with what error recovery has to know about it. */
final class CodeToken extends CommonToken {
  private static final long serialVersionUID = 1L;

  /** What a token starts or ends, as far as recovery is concerned. */
  enum Role {
    NONE,
    /** Starts a declaration or a member of a block. */
    MEMBER,
    /** Starts a clause of an assertion. */
    CLAUSE,
    /** Closes a block. */
    CLOSE
  }

  /** How many blocks it stands in. A closing brace stands inside its block. */
  int depth;

  /** For the brace that opens a block, the word that the block starts with; else 0. */
  int block;

  Role role = Role.NONE;

  /** Whether it is the first token of its line. */
  boolean startsLine;

  /** Whether something is wrong here that has been reported, so that nothing more is said. */
  boolean excused;

  CodeToken(
      Pair<TokenSource, CharStream> source, int type, int channel, int startIndex, int stopIndex) {
    super(source, type, channel, startIndex, stopIndex);
  }

  /** A token without text in front of {@code place}, which stands for one that is missing. */
  static CodeToken missing(int type, Token place) {
    CodeToken token =
        new CodeToken(
            new Pair<>(place.getTokenSource(), place.getInputStream()),
            type,
            Token.DEFAULT_CHANNEL,
            place.getStartIndex(),
            place.getStartIndex() - 1);
    token.setLine(place.getLine());
    token.setCharPositionInLine(place.getCharPositionInLine());
    token.setText("");
    token.excused = true;
    return token;
  }

  boolean is(int type) {
    return getType() == type;
  }

  boolean isHidden() {
    return getChannel() == Lexer.HIDDEN;
  }
}
