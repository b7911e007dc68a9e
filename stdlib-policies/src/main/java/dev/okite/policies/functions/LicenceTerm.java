package dev.okite.policies.functions;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One licence of an expression, as it is offered. Immutable.
 *
 * @param licence its identifier, as the list writes it if it is on it, and without what says that
 *     it is offered in later versions too
 * @param orLater whether it is offered in later versions too
 * @param exception the identifier of an exception to it; null if there is none
 * @param origin where its identifier comes from
 */
record LicenceTerm(String licence, boolean orLater, @Nullable String exception, Origin origin) {
  /** Where an identifier comes from. */
  enum Origin {
    /** The SPDX licence list. */
    LIST,
    /** Whoever wrote the document: {@code LicenseRef-…}. */
    CUSTOM,
    /** Nobody knows. */
    UNKNOWN,
    /** It is {@code NONE}: there is no licence. */
    NONE,
    /** It is {@code NOASSERTION}: nobody says whether there is one. */
    NO_ASSERTION
  }

  private static final String OR_LATER = "-or-later";
  private static final String ONLY = "-only";

  /** The identifier with all that belongs to it. */
  String id() {
    if (!orLater) {
      return licence;
    }
    return licence.endsWith(ONLY) ? stem() + OR_LATER : licence + "+";
  }

  /** As an expression writes it. */
  String text() {
    return exception == null ? id() : id() + " WITH " + exception;
  }

  /**
   * Whether whoever may use what is offered by {@code item} may use what is offered by this: the
   * same, or where this is offered in later versions too, this version or a later one of the same
   * licence.
   */
  boolean isCoveredBy(LicenceTerm item) {
    if (!Objects.equals(exception, item.exception)) {
      return false;
    }
    if (licence.equals(item.licence) && (orLater || !item.orLater)) {
      return true;
    }
    return orLater
        && !version().isEmpty()
        && family().equals(item.family())
        && compareVersions(version(), item.version()) <= 0;
  }

  /** Whether {@code item} names this licence, in any version form, and no other exception. */
  boolean isNamedBy(LicenceTerm item) {
    return licence.equals(item.licence)
        && (item.exception == null || item.exception.equals(exception));
  }

  private String stem() {
    return licence.endsWith(ONLY)
        ? licence.substring(0, licence.length() - ONLY.length())
        : licence;
  }

  /** What comes before the version. */
  private String family() {
    String stem = stem();
    return stem.substring(0, stem.length() - version().length());
  }

  /** The numbers at the end of the name; empty if there are none. */
  private String version() {
    String stem = stem();
    String last = stem.substring(stem.lastIndexOf('-') + 1);
    for (String number : last.split("\\.", -1)) {
      if (!DigitOrder.isNumber(number)) {
        return "";
      }
    }
    return last;
  }

  private static int compareVersions(String left, String right) {
    String[] a = left.split("\\.", -1);
    String[] b = right.split("\\.", -1);
    for (int i = 0; i < Math.max(a.length, b.length); i++) {
      int order = DigitOrder.compare(i < a.length ? a[i] : "0", i < b.length ? b[i] : "0");
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
