package dev.okite.policies.functions;

/**
 * A version of RPM: {@code epoch:version-release}.
 *
 * @param epoch digits; {@code 0} where it is left out
 * @param version the version of the software
 * @param release that of the package; empty where it is left out, which comes before any
 */
record RpmVersion(String epoch, String version, String release) implements PackageVersion {
  static RpmVersion parse(String text) throws InvalidTextException {
    int colon = text.indexOf(':');
    String epoch = colon < 0 ? "0" : text.substring(0, colon);
    String rest = text.substring(colon + 1);
    int dash = rest.lastIndexOf('-');
    String version = dash < 0 ? rest : rest.substring(0, dash);
    String release = dash < 0 ? "" : rest.substring(dash + 1);
    if (!DigitOrder.isNumber(epoch)) {
      throw new InvalidTextException("its epoch, in front of `:`, has to be a number");
    }
    if (version.isEmpty() || (dash >= 0 && release.isEmpty()) || !isPlain(version + release)) {
      throw new InvalidTextException(
          "expected letters, digits, `.`, `_`, `+`, `~` and `^`, with one `-` in front of the"
              + " release");
    }
    return new RpmVersion(epoch, version, release);
  }

  private static boolean isPlain(String text) {
    boolean hasWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inWord = DigitOrder.isDigit(c) || DigitOrder.isLetter(c);
      hasWord |= inWord;
      if (!inWord && "._+~^".indexOf(c) < 0) {
        return false;
      }
    }
    return hasWord;
  }

  @Override
  public int compareWith(PackageVersion other) {
    RpmVersion that = (RpmVersion) other;
    int order = DigitOrder.compare(epoch, that.epoch);
    order = order != 0 ? order : compareParts(version, that.version);
    return order != 0 ? order : compareParts(release, that.release);
  }

  /**
   * Words of digits and words of letters are compared one by one; signs only part them, but for a
   * tilde, which comes before the end, and a caret, which comes behind it and before all else.
   */
  private static int compareParts(String left, String right) {
    int i = 0;
    int k = 0;
    while (true) {
      i = skipSigns(left, i);
      k = skipSigns(right, k);
      boolean leftTilde = left.startsWith("~", i);
      boolean rightTilde = right.startsWith("~", k);
      boolean leftCaret = left.startsWith("^", i);
      boolean rightCaret = right.startsWith("^", k);
      if (leftTilde || rightTilde) {
        if (!leftTilde || !rightTilde) {
          return leftTilde ? -1 : 1;
        }
      } else if (leftCaret || rightCaret) {
        if (!leftCaret) {
          return i == left.length() ? -1 : 1;
        }
        if (!rightCaret) {
          return k == right.length() ? 1 : -1;
        }
      } else if (i == left.length() || k == right.length()) {
        return Integer.compare(left.length() - i, right.length() - k);
      } else {
        int leftEnd = wordEnd(left, i);
        int rightEnd = wordEnd(right, k);
        int order = compareWords(left.substring(i, leftEnd), right.substring(k, rightEnd));
        if (order != 0) {
          return order;
        }
        i = leftEnd;
        k = rightEnd;
        continue;
      }
      i++;
      k++;
    }
  }

  /** Numbers come behind words. */
  private static int compareWords(String left, String right) {
    boolean isLeftNumber = DigitOrder.isDigit(left.charAt(0));
    boolean isRightNumber = DigitOrder.isDigit(right.charAt(0));
    if (isLeftNumber != isRightNumber) {
      return isLeftNumber ? 1 : -1;
    }
    return isLeftNumber ? DigitOrder.compare(left, right) : left.compareTo(right);
  }

  private static int skipSigns(String text, int from) {
    int i = from;
    while (i < text.length() && "._+".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static int wordEnd(String text, int from) {
    if (DigitOrder.isDigit(text.charAt(from))) {
      return DigitOrder.end(text, from);
    }
    int end = from;
    while (end < text.length() && DigitOrder.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
