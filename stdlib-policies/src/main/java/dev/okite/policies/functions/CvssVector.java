package dev.okite.policies.functions;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A CVSS vector, its metrics known and each there once. The library takes the last of two.
 *
 * @param version the version that it is of
 * @param metrics the values of its metrics by their names, in its order
 */
record CvssVector(CvssVersion version, Map<String, String> metrics) {
  static CvssVector parse(String text) throws InvalidTextException {
    CvssVersion version = version(text);
    String rest = text.substring(version.prefix().length());
    if (version == CvssVersion.V2 && rest.startsWith("(") && rest.endsWith(")")) {
      rest = rest.substring(1, rest.length() - 1);
    }
    Map<String, String> metrics = new LinkedHashMap<>();
    for (String part : rest.split("/", -1)) {
      int colon = part.indexOf(':');
      String metric = colon < 0 ? part : part.substring(0, colon);
      if (!version.hasMetric(metric)) {
        throw new InvalidTextException(
            "CVSS " + version.number() + " has no metric " + Quotation.of(metric));
      }
      String value = part.substring(colon + 1);
      if (!version.hasValue(metric, value)) {
        throw new InvalidTextException(
            Quotation.of(value) + " is not a value of its metric `" + metric + "`");
      }
      if (metrics.put(metric, value) != null) {
        throw new InvalidTextException("it has the metric `" + metric + "` twice");
      }
    }
    for (String metric : version.base()) {
      if (!metrics.containsKey(metric)) {
        throw new InvalidTextException("it lacks the metric `" + metric + "`");
      }
    }
    return new CvssVector(version, metrics);
  }

  private static CvssVersion version(String text) throws InvalidTextException {
    for (CvssVersion version : CvssVersion.values()) {
      if (version != CvssVersion.V2 && text.startsWith(version.prefix())) {
        return version;
      }
    }
    if (text.startsWith("CVSS:")) {
      throw new InvalidTextException("expected version 3.0, 3.1 or 4.0, or no version for 2.0");
    }
    return CvssVersion.V2;
  }

  /** The vector of the base metrics alone, in their order. */
  String base() {
    StringBuilder base = new StringBuilder(version.prefix());
    for (String metric : version.base()) {
      base.append(metric).append(':').append(metrics.get(metric)).append('/');
    }
    return base.substring(0, base.length() - 1);
  }

  /** The whole vector. */
  String text() {
    StringBuilder text = new StringBuilder(version.prefix());
    metrics.forEach((metric, value) -> text.append(metric).append(':').append(value).append('/'));
    return text.substring(0, text.length() - 1);
  }
}
