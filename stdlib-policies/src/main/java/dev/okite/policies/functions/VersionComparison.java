package dev.okite.policies.functions;

/**
 * A comparison with one version. Immutable.
 *
 * @param operator how a version has to compare
 * @param bound with what
 */
record VersionComparison(Operator operator, PackageVersion bound) implements VersionRange {
  /** How to compare, the longer signs first, so that a text is read as one that it starts with. */
  enum Operator {
    AT_LEAST(">="),
    AT_MOST("<="),
    NOT("!="),
    SAME("=="),
    ABOVE(">"),
    BELOW("<"),
    EQUAL("=");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }

  /**
   * The comparison that {@code text} spells: a sign and a version, or {@code otherwise} if none.
   */
  static VersionComparison parse(Ecosystem ecosystem, String text, Operator otherwise)
      throws InvalidTextException {
    for (Operator operator : Operator.values()) {
      if (text.startsWith(operator.sign)) {
        String version = text.substring(operator.sign.length()).strip();
        return new VersionComparison(operator, ecosystem.bound(version));
      }
    }
    return new VersionComparison(otherwise, ecosystem.bound(text));
  }

  @Override
  public boolean contains(PackageVersion version) {
    int order = version.compareWith(bound);
    return switch (operator) {
      case AT_LEAST -> order >= 0;
      case AT_MOST -> order <= 0;
      case ABOVE -> order > 0;
      case BELOW -> order < 0;
      case SAME, EQUAL -> order == 0;
      case NOT -> order != 0;
    };
  }
}
