package dev.okite.policies.functions;

import dev.okite.policies.functions.LicenceTerm.Origin;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads licence expressions (SPDX 2.3, annex D, and 3.0). For one text. */
final class LicenceParser {
  private static final int MAX_DEPTH = 50;
  private static final String END = "";

  private final LicenceList list;
  private final List<String> words;
  private int position;

  private LicenceParser(LicenceList list, List<String> words) {
    this.list = list;
    this.words = words;
  }

  static LicenceExpression parse(String text) throws InvalidTextException {
    LicenceParser parser = new LicenceParser(LicenceList.shipped(), words(text));
    LicenceExpression expression = parser.choice(0);
    if (!parser.peek().equals(END)) {
      throw parser.unexpected("`AND`, `OR` or the end");
    }
    return expression;
  }

  /** Parentheses, and what stands between blanks and these. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean isSign = c == '(' || c == ')';
      boolean isBlank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (!isSign && !isBlank) {
        start = start < 0 ? i : start;
        continue;
      }
      if (start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
      if (isSign) {
        words.add(String.valueOf(c));
      }
    }
    return words;
  }

  private String peek() {
    return position < words.size() ? words.get(position) : END;
  }

  /** Takes {@code operator} if it comes next, in capitals or in small letters. */
  private boolean take(String operator) {
    boolean isNext = isOperator(peek(), operator);
    position += isNext ? 1 : 0;
    return isNext;
  }

  private static boolean isOperator(String word, String operator) {
    return word.equals(operator)
        || (word.equalsIgnoreCase(operator) && word.chars().allMatch(Character::isLowerCase));
  }

  private LicenceExpression choice(int depth) throws InvalidTextException {
    List<LicenceExpression> parts = new ArrayList<>();
    do {
      parts.add(together(depth));
    } while (take("OR"));
    return parts.size() == 1 ? parts.get(0) : new LicenceExpression.Several(true, parts);
  }

  private LicenceExpression together(int depth) throws InvalidTextException {
    List<LicenceExpression> parts = new ArrayList<>();
    do {
      parts.add(part(depth));
    } while (take("AND"));
    return parts.size() == 1 ? parts.get(0) : new LicenceExpression.Several(false, parts);
  }

  private LicenceExpression part(int depth) throws InvalidTextException {
    if (peek().equals("(")) {
      if (depth == MAX_DEPTH) {
        throw new InvalidTextException("it nests more than " + MAX_DEPTH + " levels deep");
      }
      position++;
      LicenceExpression inner = choice(depth + 1);
      if (!peek().equals(")")) {
        throw unexpected("`)`");
      }
      position++;
      return inner;
    }
    return new LicenceExpression.One(term());
  }

  private LicenceTerm term() throws InvalidTextException {
    String word = peek();
    boolean isWord =
        !word.equals(END)
            && !word.equals(")")
            && !isOperator(word, "AND")
            && !isOperator(word, "OR")
            && !isOperator(word, "WITH");
    if (!isWord) {
      throw unexpected("a licence");
    }
    position++;
    if (word.equals("NONE") || word.equals("NOASSERTION")) {
      Origin origin = word.equals("NONE") ? Origin.NONE : Origin.NO_ASSERTION;
      return new LicenceTerm(word, false, null, origin);
    }
    boolean hasPlus = word.endsWith("+");
    LicenceTerm plain = licence(hasPlus ? word.substring(0, word.length() - 1) : word);
    String exception = take("WITH") ? exception() : null;
    return new LicenceTerm(plain.licence(), plain.orLater() || hasPlus, exception, plain.origin());
  }

  private LicenceTerm licence(String id) throws InvalidTextException {
    if (isReference(id, "LicenseRef-")) {
      return new LicenceTerm(id, false, null, Origin.CUSTOM);
    }
    requireId(id);
    String known = list.licence(id).orElse(null);
    if (known == null) {
      return new LicenceTerm(id, false, null, Origin.UNKNOWN);
    }
    if (known.endsWith("-or-later")) {
      String only = known.substring(0, known.length() - "-or-later".length()) + "-only";
      return new LicenceTerm(only, true, null, Origin.LIST);
    }
    // `GPL-2.0` is what `GPL-2.0-only` was called before.
    return new LicenceTerm(list.licence(known + "-only").orElse(known), false, null, Origin.LIST);
  }

  private String exception() throws InvalidTextException {
    String word = peek();
    if (word.equals(END) || word.equals("(") || word.equals(")")) {
      throw unexpected("an exception");
    }
    position++;
    if (isReference(word, "AdditionRef-")) {
      return word;
    }
    requireId(word);
    return list.exception(word).orElse(word);
  }

  /** Whether {@code id} is on the list, or a name of the document's own. */
  static boolean isKnownException(String id) {
    return isReference(id, "AdditionRef-") || LicenceList.shipped().exception(id).isPresent();
  }

  /** Whether {@code id} is a name of the document's own, or of another that it refers to. */
  private static boolean isReference(String id, String kind) {
    int colon = id.indexOf(':');
    if (colon >= 0) {
      String document = id.substring(0, colon);
      return document.startsWith("DocumentRef-")
          && isId(document.substring("DocumentRef-".length()))
          && isReference(id.substring(colon + 1), kind)
          && id.indexOf(':', colon + 1) < 0;
    }
    return id.startsWith(kind) && isId(id.substring(kind.length()));
  }

  private static void requireId(String id) throws InvalidTextException {
    if (!isId(id)) {
      throw new InvalidTextException(
          Quotation.of(id) + " in it is not an identifier: letters, digits, `-` and `.`");
    }
  }

  private static boolean isId(String id) {
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (!DigitOrder.isDigit(c) && !DigitOrder.isLetter(c) && c != '-' && c != '.') {
        return false;
      }
    }
    return !id.isEmpty();
  }

  private InvalidTextException unexpected(String wanted) {
    String found = peek().equals(END) ? "its end" : Quotation.of(peek());
    @Nullable String before = position > 0 ? words.get(position - 1) : null;
    return new InvalidTextException(
        "expected "
            + wanted
            + (before == null ? "" : " behind " + Quotation.of(before))
            + ", found "
            + found);
  }
}
