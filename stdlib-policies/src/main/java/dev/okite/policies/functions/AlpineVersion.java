package dev.okite.policies.functions;

import java.util.ArrayList;
import java.util.List;

/**
 * A version of Alpine packages: {@code 1.2.3a_rc4_p5-r6}.
 *
 * @param numbers the numbers
 * @param letter the letter behind them; empty where there is none
 * @param suffixes what says how far it is
 * @param revision that of the package; {@code 0} where it is left out
 */
record AlpineVersion(List<String> numbers, String letter, List<Suffix> suffixes, String revision)
    implements PackageVersion {
  /** The suffixes in their order; those in front of the empty one come before the release. */
  private static final List<String> ORDER =
      List.of("alpha", "beta", "pre", "rc", "", "cvs", "svn", "git", "hg", "p");

  private static final Suffix NONE = new Suffix("", "0");

  /**
   * How far a version is.
   *
   * @param name one of those that there are
   * @param number digits; {@code 0} where they are left out
   */
  record Suffix(String name, String number) {}

  static AlpineVersion parse(String text) throws InvalidTextException {
    String version = text;
    String revision = "0";
    int dash = text.lastIndexOf("-r");
    if (dash >= 0) {
      revision = text.substring(dash + 2);
      version = text.substring(0, dash);
    }
    int tilde = version.indexOf('~');
    if (tilde >= 0) {
      // The hash of a commit tells nothing of the order.
      requireHash(version.substring(tilde + 1));
      version = version.substring(0, tilde);
    }
    String[] parts = version.split("_", -1);
    String numbers = parts[0];
    String letter = "";
    if (!numbers.isEmpty()) {
      char last = numbers.charAt(numbers.length() - 1);
      if (last >= 'a' && last <= 'z') {
        letter = String.valueOf(last);
        numbers = numbers.substring(0, numbers.length() - 1);
      }
    }
    List<String> all = List.of(numbers.split("\\.", -1));
    if (!all.stream().allMatch(DigitOrder::isNumber) || !DigitOrder.isNumber(revision)) {
      throw new InvalidTextException(
          "expected numbers with `.` between them, then a letter, suffixes such as `_rc1`, and"
              + " `-r` and a number, each if need be");
    }
    List<Suffix> suffixes = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      suffixes.add(suffix(parts[i]));
    }
    return new AlpineVersion(all, letter, List.copyOf(suffixes), revision);
  }

  private static void requireHash(String text) throws InvalidTextException {
    boolean valid = !text.isEmpty();
    for (int i = 0; i < text.length(); i++) {
      valid &= Character.digit(text.charAt(i), 16) >= 0;
    }
    if (!valid) {
      throw new InvalidTextException("behind `~` stands the hash of a commit");
    }
  }

  private static Suffix suffix(String text) throws InvalidTextException {
    int end = text.length();
    while (end > 0 && DigitOrder.isDigit(text.charAt(end - 1))) {
      end--;
    }
    String name = text.substring(0, end);
    if (name.isEmpty() || !ORDER.contains(name)) {
      throw new InvalidTextException(Quotation.of("_" + name) + " is not a suffix of Alpine");
    }
    return new Suffix(name, end == text.length() ? "0" : text.substring(end));
  }

  @Override
  public int compareWith(PackageVersion other) {
    AlpineVersion that = (AlpineVersion) other;
    int order = compareNumbers(that);
    order = order != 0 ? order : letter.compareTo(that.letter);
    for (int i = 0; order == 0 && i < Math.max(suffixes.size(), that.suffixes.size()); i++) {
      order =
          compareSuffixes(
              i < suffixes.size() ? suffixes.get(i) : NONE,
              i < that.suffixes.size() ? that.suffixes.get(i) : NONE);
    }
    return order != 0 ? order : DigitOrder.compare(revision, that.revision);
  }

  private int compareNumbers(AlpineVersion that) {
    for (int i = 0; i < Math.min(numbers.size(), that.numbers.size()); i++) {
      String left = numbers.get(i);
      String right = that.numbers.get(i);
      // Behind the first, a number that starts with a zero is a fraction.
      boolean isFraction = i > 0 && (left.startsWith("0") || right.startsWith("0"));
      int order = isFraction ? left.compareTo(right) : DigitOrder.compare(left, right);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(numbers.size(), that.numbers.size());
  }

  private static int compareSuffixes(Suffix left, Suffix right) {
    int order = Integer.compare(ORDER.indexOf(left.name()), ORDER.indexOf(right.name()));
    return order != 0 ? order : DigitOrder.compare(left.number(), right.number());
  }
}
