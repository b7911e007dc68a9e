package dev.okite.policies.functions;

import java.util.List;

/**
 * A version of Semantic Versioning 2.0. Its build metadata counts for nothing.
 *
 * @param numbers major, minor and patch
 * @param preRelease the identifiers of the pre-release; none of a release
 */
record SemverVersion(List<String> numbers, List<String> preRelease) implements PackageVersion {
  private static final String EXPECTED =
      "expected three numbers without zeros in front, such as `1.2.3` or `1.2.3-rc.1`";

  static SemverVersion parse(String text) throws InvalidTextException {
    int plus = text.indexOf('+');
    String version = plus < 0 ? text : text.substring(0, plus);
    if (plus >= 0) {
      for (String identifier : text.substring(plus + 1).split("\\.", -1)) {
        requireIdentifier(identifier);
      }
    }
    int dash = version.indexOf('-');
    List<String> numbers =
        List.of((dash < 0 ? version : version.substring(0, dash)).split("\\.", -1));
    if (numbers.size() != 3 || !numbers.stream().allMatch(SemverVersion::isNumber)) {
      throw new InvalidTextException(EXPECTED);
    }
    return new SemverVersion(
        numbers, dash < 0 ? List.of() : preRelease(version.substring(dash + 1)));
  }

  /** As npm reads it: with {@code v} or {@code =} in front, and blanks around it. */
  static SemverVersion parseNpm(String text) throws InvalidTextException {
    String version = text.strip();
    if (version.startsWith("=")) {
      version = version.substring(1).strip();
    }
    return parse(version.startsWith("v") ? version.substring(1) : version);
  }

  /** As Go writes it: with {@code v} in front, which records of vulnerabilities leave out. */
  static SemverVersion parseGo(String text) throws InvalidTextException {
    return parse(text.startsWith("v") ? text.substring(1) : text);
  }

  /** The identifiers of a pre-release, without the sign in front. */
  static List<String> preRelease(String text) throws InvalidTextException {
    List<String> identifiers = List.of(text.split("\\.", -1));
    for (String identifier : identifiers) {
      requireIdentifier(identifier);
      if (DigitOrder.isNumber(identifier) && !isNumber(identifier)) {
        throw new InvalidTextException(
            "the number " + Quotation.of(identifier) + " in its pre-release starts with a zero");
      }
    }
    return identifiers;
  }

  private static void requireIdentifier(String text) throws InvalidTextException {
    boolean valid = !text.isEmpty();
    for (int i = 0; valid && i < text.length(); i++) {
      char c = text.charAt(i);
      valid = DigitOrder.isDigit(c) || DigitOrder.isLetter(c) || c == '-';
    }
    if (!valid) {
      throw new InvalidTextException(EXPECTED);
    }
  }

  static boolean isNumber(String text) {
    return DigitOrder.isNumber(text) && (text.length() == 1 || text.charAt(0) != '0');
  }

  /** Whether it is a pre-release. */
  boolean isPreRelease() {
    return !preRelease.isEmpty();
  }

  @Override
  public int compareWith(PackageVersion other) {
    SemverVersion that = (SemverVersion) other;
    for (int i = 0; i < 3; i++) {
      int order = DigitOrder.compare(numbers.get(i), that.numbers.get(i));
      if (order != 0) {
        return order;
      }
    }
    if (preRelease.isEmpty() || that.preRelease.isEmpty()) {
      return Boolean.compare(preRelease.isEmpty(), that.preRelease.isEmpty());
    }
    for (int i = 0; i < Math.min(preRelease.size(), that.preRelease.size()); i++) {
      int order = compareIdentifiers(preRelease.get(i), that.preRelease.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(preRelease.size(), that.preRelease.size());
  }

  private static int compareIdentifiers(String left, String right) {
    boolean isLeftNumber = DigitOrder.isNumber(left);
    boolean isRightNumber = DigitOrder.isNumber(right);
    if (isLeftNumber && isRightNumber) {
      return DigitOrder.compare(left, right);
    }
    return isLeftNumber != isRightNumber ? (isLeftNumber ? -1 : 1) : left.compareTo(right);
  }
}
