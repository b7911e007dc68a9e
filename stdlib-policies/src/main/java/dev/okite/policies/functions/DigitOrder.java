package dev.okite.policies.functions;

/** Numbers of any length as text, compared without computing them. */
final class DigitOrder {
  private DigitOrder() {}

  /** Compares by worth; zeros in front do not count. */
  static int compare(String left, String right) {
    String a = withoutZeros(left);
    String b = withoutZeros(right);
    return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
  }

  /** Whether {@code text} is one or more digits of ASCII. */
  static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Where the digits end that start at {@code from}. */
  static int end(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static String withoutZeros(String digits) {
    int start = 0;
    while (start < digits.length() && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }
}
