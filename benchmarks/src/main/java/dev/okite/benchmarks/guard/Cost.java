package dev.okite.benchmarks.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What something costs.
 *
 * @param ratio the engine's time as a multiple of the yardstick's
 * @param bytes what the engine allocates for one document
 */
record Cost(double ratio, double bytes) {
  /** Time is noisy even as a ratio. */
  private static final double SLOWER = 1.3;

  /** Allocation is exact, but for what the harness itself allocates. */
  private static final double MORE = 1.02;

  private static final double SOME_BYTES = 16;

  /** What is worse here than {@code recorded} allows; empty if nothing is. */
  List<String> excess(Measure measure, Cost recorded) {
    List<String> excess = new ArrayList<>();
    double allowedRatio = SLOWER * recorded.ratio;
    if (ratio > allowedRatio) {
      excess.add(
          String.format(
              Locale.ROOT,
              "%s: %s got slower: %.2f times the time of %s, recorded were %.2f, allowed are %.2f",
              measure.key(),
              measure.title(),
              ratio,
              measure.yardstick().title(),
              recorded.ratio,
              allowedRatio));
    }
    double allowedBytes = MORE * recorded.bytes + SOME_BYTES;
    if (bytes > allowedBytes) {
      excess.add(
          String.format(
              Locale.ROOT,
              "%s: %s allocates more: %.0f bytes, recorded were %.0f, allowed are %.0f",
              measure.key(),
              measure.title(),
              bytes,
              recorded.bytes,
              allowedBytes));
    }
    return excess;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f times the yardstick and %.0f bytes", ratio, bytes);
  }
}
