package dev.okite.internal.load.dockerfile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replaces variables, and takes quotes and escapes away, as a build does. A variable whose value
 * cannot be told stays as it is written.
 */
final class Expansion {
  /** How deeply defaults of variables may hold variables; what is deeper is not known. */
  private static final int MAX_DEPTH = 16;

  private final Scope scope;
  private final char escape;

  /** Where the names stand whose values cannot be told. */
  private final List<Word> unresolved;

  /** In bytes of UTF-8, each of which is a character here. */
  private final StringBuilder out = new StringBuilder();

  private Expansion(Scope scope, char escape, List<Word> unresolved) {
    this.scope = scope;
    this.escape = escape;
    this.unresolved = unresolved;
  }

  /**
   * What {@code word} is worth.
   *
   * @param unresolved gets the names of variables whose values cannot be told
   */
  static String of(Word word, Scope scope, char escape, List<Word> unresolved) {
    Expansion expansion = new Expansion(scope, escape, unresolved);
    expansion.expand(word.text(), word.from(), word.to(), 0);
    return new String(
        expansion.out.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private void expand(MappedText text, int from, int to, int depth) {
    char quote = 0;
    int i = from;
    while (i < to) {
      char c = text.at(i);
      if (c == '$' && quote != '\'') {
        i = variable(text, i, to, depth);
        continue;
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else if (c == escape && Unquoted.takesMeaning(text.at(i + 1), quote, escape)) {
        i++;
        if (i < to) {
          out.append(text.at(i));
        }
      } else {
        out.append(c);
      }
      i++;
    }
  }

  /** Replaces the variable whose dollar sign stands at {@code dollar}; returns what follows it. */
  private int variable(MappedText text, int dollar, int to, int depth) {
    boolean hasBraces = dollar + 1 < to && text.at(dollar + 1) == '{';
    int nameStart = hasBraces ? dollar + 2 : dollar + 1;
    int nameEnd = nameStart;
    while (nameEnd < to && isNamePart(text.at(nameEnd), nameEnd > nameStart)) {
      nameEnd++;
    }
    int end = hasBraces ? closingBrace(text, nameEnd, to) : nameEnd;
    if (end < 0) {
      // A build refuses it; looking for the ends of others in it takes too long.
      append(text, dollar, to);
      return to;
    } else if (nameEnd == nameStart) {
      out.append('$');
      return dollar + 1;
    }
    int next = hasBraces ? end + 1 : end;
    Word name = new Word(text, nameStart, nameEnd);
    String value = scope.value(name.written());
    if (!replace(text, nameEnd, end, value, depth)) {
      unresolved.add(name);
      append(text, dollar, next);
    }
    return next;
  }

  private void append(MappedText text, int from, int to) {
    for (int i = from; i < to; i++) {
      out.append(text.at(i));
    }
  }

  /**
   * Writes what a variable with {@code value} stands for.
   *
   * @param from where the operator behind its name starts
   * @param to where the variable ends
   * @return whether that can be told
   */
  private boolean replace(MappedText text, int from, int to, @Nullable String value, int depth) {
    boolean colon = from < to && text.at(from) == ':';
    int operator = colon ? from + 1 : from;
    boolean isSet = value != null && !(colon && value.isEmpty());
    char kind = operator < to ? text.at(operator) : 0;
    if (kind == '-' && depth < MAX_DEPTH) {
      if (isSet) {
        return write(value);
      }
      expand(text, operator + 1, to, depth + 1);
      return true;
    } else if (kind == '+' && depth < MAX_DEPTH) {
      if (isSet) {
        expand(text, operator + 1, to, depth + 1);
      }
      return true;
    }
    // Other operators change the value, in ways that no name of an image or a user needs.
    return (from == to || kind == '?') && write(value);
  }

  private boolean write(@Nullable String value) {
    if (value == null) {
      return false;
    }
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      out.append((char) (b & 0xFF));
    }
    return true;
  }

  /** Where the brace stands that closes one that is open before {@code from}; or -1. */
  private int closingBrace(MappedText text, int from, int to) {
    int open = 1;
    for (int i = from; i < to; i++) {
      char c = text.at(i);
      if (c == escape) {
        i++;
      } else if (c == '{' && text.at(i - 1) == '$') {
        open++;
      } else if (c == '}' && --open == 0) {
        return i;
      }
    }
    return -1;
  }

  static boolean isNamePart(char c, boolean further) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || (further && c >= '0' && c <= '9');
  }
}
