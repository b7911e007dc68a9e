package dev.okite.plan;

/**
 * What documents say they are.
 *
 * @param apiVersion {@link #ANY_OTHER}, or empty for none
 * @param kind {@link #ANY_OTHER}, or empty for none
 */
public record DocumentKind(String apiVersion, String kind) {
  /** Stands for all that are not named. */
  public static final String ANY_OTHER = "*";
}
