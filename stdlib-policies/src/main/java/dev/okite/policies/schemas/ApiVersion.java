package dev.okite.policies.schemas;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A group and version of the API, such as {@code apps/v1}, ordered by how settled the version is.
 *
 * @param stage 2 for one that is generally available, 1 for beta, 0 for alpha
 * @param major the number behind the {@code v}
 * @param attempt the number behind {@code alpha} or {@code beta}
 */
record ApiVersion(String group, int stage, int major, int attempt)
    implements Comparable<ApiVersion> {
  private static final Pattern VERSION =
      Pattern.compile("v([0-9]{1,6})(?:(alpha|beta)([0-9]{1,6}))?");

  /** What {@code apiVersion} says; one that is less than all others if it has another form. */
  static ApiVersion of(String apiVersion) {
    int slash = apiVersion.lastIndexOf('/');
    String group = slash < 0 ? "" : apiVersion.substring(0, slash);
    Matcher version = VERSION.matcher(apiVersion.substring(slash + 1));
    if (!version.matches()) {
      return new ApiVersion(group, -1, 0, 0);
    }
    int major = Integer.parseInt(version.group(1));
    if (version.group(2) == null) {
      return new ApiVersion(group, 2, major, 0);
    }
    int stage = version.group(2).equals("beta") ? 1 : 0;
    return new ApiVersion(group, stage, major, Integer.parseInt(version.group(3)));
  }

  boolean isGenerallyAvailable() {
    return stage == 2;
  }

  @Override
  public int compareTo(ApiVersion other) {
    return Comparator.comparingInt(ApiVersion::stage)
        .thenComparingInt(ApiVersion::major)
        .thenComparingInt(ApiVersion::attempt)
        .compare(this, other);
  }
}
