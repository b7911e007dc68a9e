package dev.okite.syntax.print;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Prints constants, each string in the notation that needs the fewest escapes. */
final class LiteralPrinter {
  /** An indentation for places where strings have to stay on one line. */
  static final int ONE_LINE = -1;

  private static final int MAX_EXPONENT = 400;
  private static final int MAX_PLAIN_SCALE = 20;
  private static final Pattern WORD = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

  private final StringBuilder out;
  private final int indentation;

  LiteralPrinter(StringBuilder out, int indentation) {
    this.out = out;
    this.indentation = indentation;
  }

  void print(@Nullable Object value) {
    if (value instanceof String text) {
      string(text);
    } else if (value instanceof BigDecimal decimal) {
      out.append(decimal(decimal));
    } else {
      out.append(value);
    }
  }

  /** A key of a map, which needs quotes only where it is no word. */
  void key(String key) {
    if (WORD.matcher(key).matches()) {
      out.append(key);
    } else {
      quoted(key);
    }
  }

  private void string(String text) {
    if (indentation != ONE_LINE && isBlock(text)) {
      block(text);
    } else if (wouldNeedEscapes(text) && isRaw(text)) {
      out.append('\'').append(text).append('\'');
    } else {
      quoted(text);
    }
  }

  private void quoted(String text) {
    out.append('"');
    escaped(text);
    out.append('"');
  }

  /** The inside of a string with escapes. */
  void escaped(String text) {
    text.codePoints().forEach(this::escaped);
  }

  private void escaped(int codePoint) {
    switch (codePoint) {
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      case '\r' -> out.append("\\r");
      case '"', '\\', '{', '}' -> out.append('\\').append((char) codePoint);
      default -> {
        if (isInvisible(codePoint)) {
          out.append(String.format(Locale.ROOT, "\\u{%X}", codePoint));
        } else {
          out.appendCodePoint(codePoint);
        }
      }
    }
  }

  /** A lone surrogate has no escape, so it is left as it is. */
  private static boolean isInvisible(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  private static boolean wouldNeedEscapes(String text) {
    return text.chars().anyMatch(c -> c == '\\' || c == '"' || c == '{' || c == '}');
  }

  private static boolean isRaw(String text) {
    return text.indexOf('\'') < 0 && text.codePoints().noneMatch(LiteralPrinter::isInvisible);
  }

  /** Whether it is text of several lines that a block gives back unchanged. */
  private static boolean isBlock(String text) {
    return text.endsWith("\n")
        && text.length() > 1
        && !text.contains("\"\"\"")
        && text.lines().anyMatch(LiteralPrinter::startsAtMargin)
        && text.codePoints().noneMatch(c -> isInvisible(c) && c != '\n' && c != '\t');
  }

  /**
   * A block takes off what all lines are indented by, so one line has to show where the margin is.
   */
  private static boolean startsAtMargin(String line) {
    return !line.isEmpty() && line.charAt(0) != ' ' && line.charAt(0) != '\t';
  }

  private void block(String text) {
    String blanks = " ".repeat(indentation + 2);
    out.append("\"\"\"\n");
    List<String> lines = text.lines().toList();
    for (String line : lines) {
      out.append(line.isEmpty() ? "" : blanks).append(line).append('\n');
    }
    out.append(" ".repeat(indentation)).append("\"\"\"");
  }

  /** With a point and the same scale; long runs of zeros become an exponent. */
  private static String decimal(BigDecimal decimal) {
    int scale = decimal.scale();
    if (scale > 0 && scale <= MAX_PLAIN_SCALE) {
      return decimal.toPlainString();
    }
    String digits = decimal.unscaledValue().abs().toString();
    int fraction = Math.max(1, digits.length() - 1);
    fraction = Math.max(Math.min(fraction, MAX_EXPONENT + scale), scale - MAX_EXPONENT);
    String padded = "0".repeat(Math.max(0, fraction + 1 - digits.length())) + digits;
    int point = padded.length() - fraction;
    int exponent = fraction - scale;
    return (decimal.signum() < 0 ? "-" : "")
        + padded.substring(0, point)
        + "."
        + padded.substring(point)
        + (exponent == 0 ? "" : "e" + exponent);
  }
}
