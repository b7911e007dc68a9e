package dev.okite.cli.repl.terminal;

import dev.okite.syntax.parse.Lexeme;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours entries by the words that the lexer finds in them. */
final class EntryHighlighter implements Highlighter {
  private final boolean colour;

  EntryHighlighter(boolean colour) {
    this.colour = colour;
  }

  @Override
  public AttributedString highlight(LineReader reader, String buffer) {
    return colour ? highlight(buffer) : new AttributedString(buffer);
  }

  static AttributedString highlight(String buffer) {
    AttributedStringBuilder out = new AttributedStringBuilder();
    int start = commandEnd(buffer);
    out.styled(AttributedStyle.BOLD, buffer.substring(0, start));
    String code = buffer.substring(start);
    int shown = 0;
    for (Lexeme lexeme : Lexeme.of(code)) {
      out.append(code.substring(shown, lexeme.start()));
      out.styled(style(lexeme.kind()), code.substring(lexeme.start(), lexeme.end()));
      shown = lexeme.end();
    }
    return out.append(code.substring(shown)).toAttributedString();
  }

  /** The end of the name of a command, which is no part of the language. */
  private static int commandEnd(String buffer) {
    int end = buffer.length() - buffer.stripLeading().length();
    if (end == buffer.length() || buffer.charAt(end) != ':') {
      return 0;
    }
    while (end < buffer.length() && !Character.isWhitespace(buffer.charAt(end))) {
      end++;
    }
    return end;
  }

  private static AttributedStyle style(Lexeme.Kind kind) {
    return switch (kind) {
      case KEYWORD -> AttributedStyle.BOLD.foreground(AttributedStyle.BLUE);
      case FUNCTION -> AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
      case NUMBER -> AttributedStyle.DEFAULT.foreground(AttributedStyle.MAGENTA);
      case STRING -> AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
      case INTERPOLATION -> AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW);
      case COMMENT -> AttributedStyle.DEFAULT.faint();
      case ERROR -> AttributedStyle.DEFAULT.foreground(AttributedStyle.RED).underline();
      case NAME, SIGN -> AttributedStyle.DEFAULT;
    };
  }
}
