package dev.okite.policies.functions;

/**
 * A version of Debian: {@code epoch:upstream-revision}.
 *
 * @param epoch digits; {@code 0} where it is left out
 * @param upstream the version of the software
 * @param revision that of the package; {@code 0} where it is left out
 */
record DebianVersion(String epoch, String upstream, String revision) implements PackageVersion {
  static DebianVersion parse(String text) throws InvalidTextException {
    int colon = text.indexOf(':');
    String epoch = colon < 0 ? "0" : text.substring(0, colon);
    String rest = text.substring(colon + 1);
    int dash = rest.lastIndexOf('-');
    String upstream = dash < 0 ? rest : rest.substring(0, dash);
    String revision = dash < 0 ? "0" : rest.substring(dash + 1);
    if (!DigitOrder.isNumber(epoch)) {
      throw new InvalidTextException("its epoch, in front of `:`, has to be a number");
    }
    if (!consistsOf(upstream, ".+-~:") || !DigitOrder.isDigit(upstream.charAt(0))) {
      throw new InvalidTextException(
          "expected a digit first, then letters, digits, `.`, `+`, `-`, `~` and `:`");
    }
    if (!consistsOf(revision, ".+~")) {
      throw new InvalidTextException(
          "its revision, behind the last `-`, has to be letters, digits, `.`, `+` and `~`");
    }
    return new DebianVersion(epoch, upstream, revision);
  }

  private static boolean consistsOf(String text, String signs) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!DigitOrder.isDigit(c) && !DigitOrder.isLetter(c) && signs.indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  @Override
  public int compareWith(PackageVersion other) {
    DebianVersion that = (DebianVersion) other;
    int order = DigitOrder.compare(epoch, that.epoch);
    order = order != 0 ? order : compareParts(upstream, that.upstream);
    return order != 0 ? order : compareParts(revision, that.revision);
  }

  /** What is no digit and what is one take turns; each is compared in its own way. */
  private static int compareParts(String left, String right) {
    int i = 0;
    int k = 0;
    while (i < left.length() || k < right.length()) {
      while (isOther(left, i) || isOther(right, k)) {
        int order = weight(left, i) - weight(right, k);
        if (order != 0) {
          return order;
        }
        i++;
        k++;
      }
      int leftEnd = DigitOrder.end(left, Math.min(i, left.length()));
      int rightEnd = DigitOrder.end(right, Math.min(k, right.length()));
      int order =
          DigitOrder.compare(
              left.substring(Math.min(i, leftEnd), leftEnd),
              right.substring(Math.min(k, rightEnd), rightEnd));
      if (order != 0) {
        return order;
      }
      i = leftEnd;
      k = rightEnd;
    }
    return 0;
  }

  private static boolean isOther(String text, int index) {
    return index < text.length() && !DigitOrder.isDigit(text.charAt(index));
  }

  /** A tilde comes before the end, letters behind it, and other signs behind letters. */
  private static int weight(String text, int index) {
    if (!isOther(text, index)) {
      return 0;
    }
    char c = text.charAt(index);
    if (c == '~') {
      return -1;
    }
    return DigitOrder.isLetter(c) ? c : c + 256;
  }
}
