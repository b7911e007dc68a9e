package dev.okite.policies.functions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Version range specifiers: {@code vers:npm/>=1.0.0|<2.0.0}. Constraints stand side by side, sorted
 * by their versions; each pair of a lower and an upper bound is an interval. Immutable.
 *
 * @param ecosystem what it is about
 * @param range the versions
 */
record VersRange(Ecosystem ecosystem, VersionRange range) {
  private static final String SCHEME = "vers:";

  static boolean isOne(String text) {
    return text.startsWith(SCHEME);
  }

  static VersRange parse(String text) throws InvalidTextException {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new InvalidTextException("expected an ecosystem, `/` and comparisons behind `vers:`");
    }
    String name = text.substring(SCHEME.length(), slash);
    Ecosystem ecosystem;
    try {
      ecosystem = Ecosystem.of(name);
    } catch (InvalidTextException unknown) {
      throw new InvalidTextException(
          "its ecosystem " + Quotation.of(name) + " is not known, " + unknown.reason());
    }
    String constraints = text.substring(slash + 1);
    return constraints.equals("*")
        ? new VersRange(ecosystem, version -> true)
        : new VersRange(ecosystem, range(ecosystem, constraints));
  }

  private static VersionRange range(Ecosystem ecosystem, String text) throws InvalidTextException {
    List<VersionRange> exact = new ArrayList<>();
    List<VersionRange> excluded = new ArrayList<>();
    List<VersionComparison> bounds = new ArrayList<>();
    for (String part : text.split("\\|", -1)) {
      VersionComparison comparison =
          VersionComparison.parse(
              ecosystem, PercentCode.decode(part.strip()), VersionComparison.Operator.EQUAL);
      switch (comparison.operator()) {
        case SAME ->
            throw new InvalidTextException("`==` is not a sign of `vers:`, write no sign for it");
        case EQUAL -> exact.add(comparison);
        case NOT -> excluded.add(comparison);
        default -> bounds.add(comparison);
      }
    }
    VersionRange within =
        bounds.isEmpty() ? version -> exact.isEmpty() : VersionRange.any(intervals(bounds));
    VersionRange chosen = VersionRange.any(exact);
    VersionRange kept = VersionRange.all(excluded);
    return version ->
        chosen.contains(version) || (within.contains(version) && kept.contains(version));
  }

  /** Lower and upper bounds take turns; the first may be an upper, the last a lower one. */
  private static List<VersionRange> intervals(List<VersionComparison> bounds)
      throws InvalidTextException {
    bounds.sort(Comparator.comparing(VersionComparison::bound, PackageVersion::compareWith));
    List<VersionRange> intervals = new ArrayList<>();
    VersionComparison open = null;
    VersionComparison before = null;
    for (VersionComparison bound : bounds) {
      if (before != null && before.bound().compareWith(bound.bound()) == 0) {
        throw new InvalidTextException("it has a version twice");
      }
      boolean isRedundant = before != null && isLower(before) == isLower(bound);
      if (isRedundant) {
        throw new InvalidTextException(
            "of its bounds, sorted by version, lower and upper ones have to take turns");
      }
      if (isLower(bound)) {
        open = bound;
      } else {
        intervals.add(open == null ? bound : VersionRange.all(List.of(open, bound)));
        open = null;
      }
      before = bound;
    }
    if (open != null) {
      intervals.add(open);
    }
    return intervals;
  }

  private static boolean isLower(VersionComparison comparison) {
    return comparison.operator() == VersionComparison.Operator.ABOVE
        || comparison.operator() == VersionComparison.Operator.AT_LEAST;
  }
}
