package dev.okite.syntax.format;

import dev.okite.source.Source;
import dev.okite.syntax.parse.ParseLimits;
import dev.okite.syntax.parse.ParseResult;
import dev.okite.syntax.parse.PolicyParser;
import dev.okite.syntax.parse.TokenizedFile;
import dev.okite.syntax.print.SyntaxPrinter;
import java.util.Optional;

/**
 * The canonical layout of policy files: what a file says, with all of its comments, in lines that
 * look the same whoever wrote it. Only blanks, line ends and the comma behind the last item of a
 * list change; strings and numbers stay as they are written. Formatting what is formatted changes
 * nothing.
 */
public final class Formatter {
  /** How many columns a line has, where it can be broken. Comments and strings are not. */
  public static final int WIDTH = 100;

  private Formatter() {}

  /**
   * The canonical layout of {@code source}, with LF at the end of each line. A source with errors
   * has none.
   *
   * @throws IllegalStateException if the layout would not be read as the same policies, which is a
   *     bug
   */
  public static FormatResult format(Source source, ParseLimits limits) {
    TokenizedFile file = PolicyParser.parseWithTokens(source, limits);
    ParseResult parsed = file.result();
    if (parsed.hasErrors()) {
      return new FormatResult(Optional.empty(), parsed.diagnostics());
    }
    Tokens tokens = new Tokens(file.tokens());
    Layout layout = new FileLayout(tokens).of(parsed.file());
    if (!tokens.isAtEnd()) {
      throw new IllegalStateException("nothing was made of what stands at " + tokens.peek().span());
    }
    String text = LayoutWriter.write(layout, WIDTH);
    check(parsed, PolicyParser.parse(Source.of(source.name(), text), limits));
    return new FormatResult(Optional.of(text), parsed.diagnostics());
  }

  /** Whoever lets a tool change their files wants to be certain of it. */
  private static void check(ParseResult before, ParseResult after) {
    boolean same =
        !after.hasErrors()
            && SyntaxPrinter.print(after.file()).equals(SyntaxPrinter.print(before.file()));
    if (!same) {
      throw new IllegalStateException(
          "the layout of " + before.file().source().name() + " would change what it says");
    }
  }
}
