package dev.okite.syntax.parse;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.grammar.OkiteLexer;
import dev.okite.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reports characters that start no word, and words that are too long, and goes on without them. */
final class CharacterRepair {
  private final ErrorLog errors;
  private final ParseLimits limits;

  CharacterRepair(ErrorLog errors, ParseLimits limits) {
    this.errors = errors;
    this.limits = limits;
  }

  List<CodeToken> repair(List<CodeToken> tokens) {
    List<CodeToken> out = new ArrayList<>(tokens.size());
    boolean excuse = false;
    for (int i = 0; i < tokens.size(); i++) {
      CodeToken token = tokens.get(i);
      if (token.is(OkiteLexer.UNEXPECTED)) {
        i = unexpected(tokens, i);
        excuse = true;
        continue;
      } else if (token.is(OkiteLexer.UNTERMINATED_RAW_STRING)) {
        unterminated(token);
      } else if (token.is(OkiteLexer.IDENTIFIER)) {
        shorten(token);
      }
      token.excused |= excuse;
      excuse = false;
      out.add(token);
    }
    return out;
  }

  private void unterminated(CodeToken token) {
    errors.report(
        DiagnosticCode.UNTERMINATED_STRING,
        errors.span(token),
        "found the end of the line in a string, expected `'`");
    token.setType(OkiteLexer.RAW_STRING);
    token.setText("''");
    token.excused = true;
  }

  private void shorten(CodeToken token) {
    int length = token.getStopIndex() + 1 - token.getStartIndex();
    if (length > limits.maxNameLength()) {
      String name = token.getText();
      errors.report(
          DiagnosticCode.NAME_TOO_LONG,
          errors.span(token),
          "the name "
              + Quote.code(name)
              + " has "
              + length
              + " characters, more than the limit of "
              + limits.maxNameLength());
      token.setText(name.substring(0, limits.maxNameLength()));
    }
  }

  /** Reports a run of such characters once, and returns the last token that belongs to it. */
  private int unexpected(List<CodeToken> tokens, int start) {
    int end = start;
    while (isGlued(tokens, end) && belongs(tokens.get(start), tokens.get(end + 1))) {
      end++;
    }
    Span span = errors.span(tokens.get(start), tokens.get(end));
    int codePoint = span.text().codePointAt(0);
    Diagnostic diagnostic =
        Diagnostic.of(
            DiagnosticCode.UNEXPECTED_CHARACTER,
            span,
            "found the character " + describe(codePoint) + ", which starts no word of Okite");
    String hint = hint(codePoint);
    errors.report(hint.isEmpty() ? diagnostic : diagnostic.withHint(hint));
    return end;
  }

  private static boolean isGlued(List<CodeToken> tokens, int i) {
    return i + 1 < tokens.size()
        && tokens.get(i + 1).getStartIndex() == tokens.get(i).getStopIndex() + 1;
  }

  /** A foreign letter takes the rest of its word with it. */
  private static boolean belongs(CodeToken first, CodeToken next) {
    boolean letter = Character.isLetter(first.getText().charAt(0));
    return next.is(OkiteLexer.UNEXPECTED) || (letter && Words.isWord(next.getType()));
  }

  private static String describe(int codePoint) {
    String code = String.format(Locale.ROOT, "U+%04X", codePoint);
    String name = Character.getName(codePoint);
    String known = name == null ? code : code + " " + name;
    boolean visible =
        !Character.isISOControl(codePoint)
            && !Character.isSpaceChar(codePoint)
            && Character.getType(codePoint) != Character.SURROGATE
            && Character.getType(codePoint) != Character.FORMAT;
    return visible ? "`" + Character.toString(codePoint) + "` (" + known + ")" : known;
  }

  private static String hint(int codePoint) {
    return switch (codePoint) {
      case '#' -> "a comment starts with `//`";
      case '`' -> "a string stands between `\"` or `'`";
      case '$' -> "a value is put into a string as `{name}`";
      case '^' -> "there is no operator for powers";
      case '\\' -> "a statement can go on in the next line without a sign for it";
      case 0x201C, 0x201D, 0x2018, 0x2019, 0xAB, 0xBB -> "write straight quotes, `\"` or `'`";
      case 0x2013, 0x2014, 0x2212 -> "write `-`";
      case 0x2260 -> "write `!=`";
      case 0x2264 -> "write `<=`";
      case 0x2265 -> "write `>=`";
      case 0xD7 -> "write `*`";
      default -> otherHint(codePoint);
    };
  }

  private static String otherHint(int codePoint) {
    if (Character.isSpaceChar(codePoint) || Character.getType(codePoint) == Character.FORMAT) {
      return "write an ordinary blank, or nothing";
    }
    return Character.isLetter(codePoint)
        ? "a name consists of the letters a to z and A to Z, digits and `_`"
        : "";
  }
}
