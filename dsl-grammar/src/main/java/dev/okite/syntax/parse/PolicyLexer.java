package dev.okite.syntax.parse;

import dev.okite.grammar.OkiteLexer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenFactory;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Pair;

/**
 * The lexer, safe for any text: unbalanced braces leave its mode as it is, and the end of a line
 * ends every string that is open, interpolations included.
 */
final class PolicyLexer extends OkiteLexer {
  private int interpolations;

  PolicyLexer(CharStream input) {
    super(input);
    removeErrorListeners();
    setTokenFactory(new Tokens());
  }

  /** All tokens, hidden ones included, up to and with the end of the text. */
  List<CodeToken> tokens() {
    List<CodeToken> tokens = new ArrayList<>();
    boolean startsLine = true;
    Token token;
    do {
      token = nextToken();
      CodeToken code = (CodeToken) token;
      code.startsLine = startsLine;
      if (code.is(WHITESPACE)) {
        startsLine |= hasLineEnd(code);
      } else {
        startsLine = code.is(STRING_CUT);
      }
      tokens.add(code);
    } while (token.getType() != Token.EOF);
    return tokens;
  }

  @Override
  public Token nextToken() {
    CommonToken token = (CommonToken) super.nextToken();
    switch (token.getType()) {
      case RIGHT_BRACE -> {
        if (_mode == STRING) {
          token.setType(INTERPOLATION_CLOSE);
        }
      }
      case STRING_CUT -> endStrings();
      case WHITESPACE -> {
        if (hasLineEnd(token) && endStrings()) {
          token.setType(STRING_CUT);
          token.setChannel(Token.DEFAULT_CHANNEL);
        }
      }
      default -> {}
    }
    return token;
  }

  @Override
  public void pushMode(int mode) {
    if (_mode == STRING) {
      interpolations++;
    }
    super.pushMode(mode);
  }

  @Override
  public int popMode() {
    if (_modeStack.isEmpty()) {
      return _mode;
    }
    int mode = super.popMode();
    if (mode == STRING) {
      interpolations--;
    }
    return mode;
  }

  /** Goes back to the mode outside the outermost string, if an interpolation is open. */
  private boolean endStrings() {
    if (interpolations == 0) {
      return false;
    }
    while (interpolations > 0) {
      popMode();
    }
    popMode();
    return true;
  }

  private static boolean hasLineEnd(Token token) {
    String text = token.getText();
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
  }

  private static final class Tokens implements TokenFactory<CommonToken> {
    @Override
    public CommonToken create(
        Pair<TokenSource, CharStream> source,
        int type,
        String text,
        int channel,
        int start,
        int stop,
        int line,
        int charPositionInLine) {
      CodeToken token = new CodeToken(source, type, channel, start, stop);
      token.setLine(line);
      token.setCharPositionInLine(charPositionInLine);
      return token;
    }

    @Override
    public CommonToken create(int type, String text) {
      throw new UnsupportedOperationException();
    }
  }
}
