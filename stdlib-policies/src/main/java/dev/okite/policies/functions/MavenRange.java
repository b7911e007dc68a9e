package dev.okite.policies.functions;

import java.util.ArrayList;
import java.util.List;

/** Ranges as Maven writes them: {@code [1.0,2.0)}, {@code (,1.0],[1.2,)} and {@code [1.0]}. */
final class MavenRange {
  private MavenRange() {}

  static VersionRange parse(Ecosystem ecosystem, String text) throws InvalidTextException {
    String rest = text.strip();
    if (!rest.startsWith("[") && !rest.startsWith("(")) {
      if (rest.isEmpty() || "<>=!*".indexOf(rest.charAt(0)) < 0) {
        throw new InvalidTextException(
            "to Maven, a version alone is a wish and not a range; `[1.0]` is exactly 1.0");
      }
      return ComparatorRange.parse(ecosystem, text);
    }
    List<VersionRange> intervals = new ArrayList<>();
    while (true) {
      int end = end(rest);
      intervals.add(interval(ecosystem, rest.substring(0, end)));
      rest = rest.substring(end).strip();
      if (rest.isEmpty()) {
        return VersionRange.any(intervals);
      }
      if (!rest.startsWith(",")) {
        throw new InvalidTextException("expected `,` between its intervals");
      }
      rest = rest.substring(1).strip();
    }
  }

  /** Where the first interval of {@code text} ends. */
  private static int end(String text) throws InvalidTextException {
    int end = 1;
    while (end < text.length() && text.charAt(end) != ']' && text.charAt(end) != ')') {
      end++;
    }
    if (end >= text.length() || !(text.startsWith("[") || text.startsWith("("))) {
      throw new InvalidTextException("expected intervals such as `[1.0,2.0)`");
    }
    return end + 1;
  }

  private static VersionRange interval(Ecosystem ecosystem, String text)
      throws InvalidTextException {
    boolean fromIncluded = text.startsWith("[");
    boolean toIncluded = text.endsWith("]");
    String inner = text.substring(1, text.length() - 1);
    int comma = inner.indexOf(',');
    if (comma < 0) {
      if (!fromIncluded || !toIncluded) {
        throw new InvalidTextException("a single version stands in `[` and `]`");
      }
      return new VersionComparison(
          VersionComparison.Operator.EQUAL, ecosystem.bound(inner.strip()));
    }
    List<VersionRange> bounds = new ArrayList<>();
    String from = inner.substring(0, comma).strip();
    String to = inner.substring(comma + 1).strip();
    if (!from.isEmpty()) {
      bounds.add(
          new VersionComparison(
              fromIncluded ? VersionComparison.Operator.AT_LEAST : VersionComparison.Operator.ABOVE,
              ecosystem.bound(from)));
    }
    if (!to.isEmpty()) {
      bounds.add(
          new VersionComparison(
              toIncluded ? VersionComparison.Operator.AT_MOST : VersionComparison.Operator.BELOW,
              ecosystem.bound(to)));
    }
    return VersionRange.all(bounds);
  }
}
