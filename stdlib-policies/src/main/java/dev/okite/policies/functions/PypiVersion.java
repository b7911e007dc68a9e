package dev.okite.policies.functions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of Python packages (PEP 440).
 *
 * @param epoch digits; {@code 0} where it is left out
 * @param release the numbers of the release
 * @param pre {@code a}, {@code b} or {@code rc} and a number; null of no pre-release
 * @param post a number; null of no post-release
 * @param dev a number; null of no development release
 * @param local the parts of the local version; none where there is none
 */
record PypiVersion(
    String epoch,
    List<String> release,
    @Nullable Pre pre,
    @Nullable String post,
    @Nullable String dev,
    List<String> local)
    implements PackageVersion {
  /**
   * Which pre-release it is.
   *
   * @param phase {@code a}, {@code b} or {@code rc}
   * @param number digits
   */
  record Pre(String phase, String number) {}

  static PypiVersion parse(String text) throws InvalidTextException {
    return new PypiParser(text).version();
  }

  /** Whether it is released before a version with the same numbers. */
  boolean isPreRelease() {
    return pre != null || dev != null;
  }

  /** This version without its local part. */
  PypiVersion withoutLocal() {
    return new PypiVersion(epoch, release, pre, post, dev, List.of());
  }

  /** Its epoch and numbers alone. */
  PypiVersion base() {
    return new PypiVersion(epoch, release, null, null, null, List.of());
  }

  /** Whether its epoch and numbers start with those of {@code prefix}; missing ones are zero. */
  boolean startsWith(PypiVersion prefix) {
    List<String> numbers = new ArrayList<>(release);
    while (numbers.size() < prefix.release.size()) {
      numbers.add("0");
    }
    return DigitOrder.compare(epoch, prefix.epoch) == 0
        && compareNumbers(numbers.subList(0, prefix.release.size()), prefix.release) == 0;
  }

  @Override
  public int compareWith(PackageVersion other) {
    PypiVersion that = (PypiVersion) other;
    int order = DigitOrder.compare(epoch, that.epoch);
    order = order != 0 ? order : compareNumbers(release, that.release);
    order = order != 0 ? order : comparePre(that);
    // A version without a post-release comes before, one without a development release behind.
    order = order != 0 ? order : compareOptional(post, that.post, -1);
    order = order != 0 ? order : compareOptional(dev, that.dev, 1);
    return order != 0 ? order : compareLocal(that);
  }

  private static int compareNumbers(List<String> left, List<String> right) {
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      int order =
          DigitOrder.compare(
              i < left.size() ? left.get(i) : "0", i < right.size() ? right.get(i) : "0");
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private int comparePre(PypiVersion that) {
    int order = Integer.compare(phase(), that.phase());
    return order != 0 || pre == null || that.pre == null
        ? order
        : DigitOrder.compare(pre.number(), that.pre.number());
  }

  /** A development release of the version itself comes before its pre-releases. */
  private int phase() {
    if (pre != null) {
      return List.of("a", "b", "rc").indexOf(pre.phase());
    }
    return post == null && dev != null ? -1 : 3;
  }

  private static int compareOptional(
      @Nullable String left, @Nullable String right, int orderOfMissing) {
    if (left == null) {
      return right == null ? 0 : orderOfMissing;
    } else if (right == null) {
      return -orderOfMissing;
    }
    return DigitOrder.compare(left, right);
  }

  private int compareLocal(PypiVersion that) {
    for (int i = 0; i < Math.min(local.size(), that.local.size()); i++) {
      boolean isNumber = DigitOrder.isNumber(local.get(i));
      boolean isOtherNumber = DigitOrder.isNumber(that.local.get(i));
      int order =
          isNumber && isOtherNumber
              ? DigitOrder.compare(local.get(i), that.local.get(i))
              : isNumber != isOtherNumber
                  ? (isNumber ? 1 : -1)
                  : local.get(i).compareTo(that.local.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(local.size(), that.local.size());
  }
}
