package dev.okite.policies.functions;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The orders of versions once more, as slowly and as literally as the manuals put them. */
final class LiteralOrders {
  private static final Pattern PYPI =
      Pattern.compile(
          "(?:(\\d+)!)?(\\d+(?:\\.\\d+)*)"
              + "(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?(\\d*))?"
              + "(?:-(\\d+)|[-_.]?(post|rev|r)[-_.]?(\\d*))?"
              + "(?:[-_.]?(dev)[-_.]?(\\d*))?(?:\\+(.*))?");

  private LiteralOrders() {}

  /** The manual of deb-version: alternating parts, strings by a modified alphabet. */
  static int debian(String left, String right) {
    String[] a = split(left, "0");
    String[] b = split(right, "0");
    int order = new BigInteger(a[0]).compareTo(new BigInteger(b[0]));
    order = order != 0 ? order : debianPart(a[1], b[1]);
    return order != 0 ? order : debianPart(a[2], b[2]);
  }

  private static String[] split(String text, String missing) {
    int colon = text.indexOf(':');
    String epoch = colon < 0 ? "0" : text.substring(0, colon);
    String rest = text.substring(colon + 1);
    int dash = rest.lastIndexOf('-');
    return new String[] {
      epoch,
      dash < 0 ? rest : rest.substring(0, dash),
      dash < 0 ? missing : rest.substring(dash + 1)
    };
  }

  private static int debianPart(String left, String right) {
    if (left.isEmpty() && right.isEmpty()) {
      return 0;
    }
    String leftWord = left.replaceAll("\\d.*", "");
    String rightWord = right.replaceAll("\\d.*", "");
    List<Integer> leftKeys = keys(leftWord);
    List<Integer> rightKeys = keys(rightWord);
    for (int i = 0; i < Math.min(leftKeys.size(), rightKeys.size()); i++) {
      if (!leftKeys.get(i).equals(rightKeys.get(i))) {
        return leftKeys.get(i) - rightKeys.get(i);
      }
    }
    String leftRest = left.substring(leftWord.length());
    String rightRest = right.substring(rightWord.length());
    String leftNumber = leftRest.replaceAll("\\D.*", "");
    String rightNumber = rightRest.replaceAll("\\D.*", "");
    int order = number(leftNumber).compareTo(number(rightNumber));
    return order != 0
        ? order
        : debianPart(
            leftRest.substring(leftNumber.length()), rightRest.substring(rightNumber.length()));
  }

  /** Of each sign its place in the alphabet, with that of the end behind the last. */
  private static List<Integer> keys(String word) {
    List<Integer> keys = new ArrayList<>();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      keys.add(c == '~' ? 0 : Character.isLetter(c) ? 1000 + c : 2000 + c);
    }
    keys.add(1);
    return keys;
  }

  private static BigInteger number(String digits) {
    return digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits);
  }

  /** The steps of rpmvercmp, on lists of words. */
  static int rpm(String left, String right) {
    String[] a = split(left, "");
    String[] b = split(right, "");
    int order = new BigInteger(a[0]).compareTo(new BigInteger(b[0]));
    order = order != 0 ? order : rpmWords(words(a[1]), words(b[1]));
    return order != 0 ? order : rpmWords(words(a[2]), words(b[2]));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = Pattern.compile("\\d+|[A-Za-z]+|~|\\^").matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** A tilde, the end, a caret, letters and numbers come in this order. */
  private static int rpmWords(List<String> left, List<String> right) {
    for (int i = 0; i <= Math.max(left.size(), right.size()); i++) {
      String a = i < left.size() ? left.get(i) : "";
      String b = i < right.size() ? right.get(i) : "";
      int order = Integer.compare(rank(a), rank(b));
      if (order == 0 && rank(a) == 4) {
        order = new BigInteger(a).compareTo(new BigInteger(b));
      } else if (order == 0) {
        order = a.compareTo(b);
      }
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int rank(String word) {
    if (word.isEmpty()) {
      return 1;
    }
    return word.equals("~") ? 0 : word.equals("^") ? 2 : Character.isDigit(word.charAt(0)) ? 4 : 3;
  }

  /** The key by which PEP 440 sorts, as a list of lists of numbers and text. */
  static int pypi(String left, String right) {
    return comparePypi(pypiKey(left), pypiKey(right));
  }

  private static List<Comparable<?>> pypiKey(String text) {
    Matcher m = PYPI.matcher(text.toLowerCase(Locale.ROOT));
    if (!m.matches()) {
      throw new IllegalArgumentException(text);
    }
    BigInteger last = BigInteger.TEN.pow(9);
    List<Comparable<?>> key = new ArrayList<>();
    key.add(m.group(1) == null ? BigInteger.ZERO : new BigInteger(m.group(1)));
    String[] numbers = m.group(2).split("\\.", -1);
    for (int i = 0; i < 5; i++) {
      key.add(i < numbers.length ? new BigInteger(numbers[i]) : BigInteger.ZERO);
    }
    boolean hasPost = m.group(5) != null || m.group(6) != null;
    boolean hasDev = m.group(8) != null;
    String phase = m.group(3) == null ? "" : m.group(3);
    if (!phase.isEmpty()) {
      key.add(BigInteger.valueOf(phase.startsWith("a") ? 1 : phase.startsWith("b") ? 2 : 3));
      key.add(number(m.group(4)));
    } else {
      key.add(BigInteger.valueOf(hasDev && !hasPost ? 0 : 4));
      key.add(BigInteger.ZERO);
    }
    key.add(
        hasPost ? number(m.group(5) != null ? m.group(5) : m.group(7)) : BigInteger.ONE.negate());
    key.add(hasDev ? number(m.group(9)) : last);
    if (m.group(10) != null) {
      for (String part : m.group(10).split("[-_.]", -1)) {
        boolean isNumber = part.matches("\\d+");
        key.add(BigInteger.valueOf(isNumber ? 2 : 1));
        key.add(isNumber ? new BigInteger(part) : part);
      }
    }
    return key;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static int comparePypi(List<Comparable<?>> left, List<Comparable<?>> right) {
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int order = ((Comparator) Comparator.naturalOrder()).compare(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }
}
