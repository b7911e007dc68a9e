package dev.okite.benchmarks.report;

import java.util.List;
import java.util.Locale;

/** Numbers as people read them: three digits and a unit that fits. */
final class Quantity {
  private static final List<String> UNITS = List.of("ns", "µs", "ms", "s");

  private Quantity() {}

  static String time(double nanoseconds) {
    double value = nanoseconds;
    int unit = 0;
    while (value >= 1000 && unit < UNITS.size() - 1) {
      value /= 1000;
      unit++;
    }
    return digits(value) + " " + UNITS.get(unit);
  }

  static String bytes(double bytes) {
    return bytes < 10_000
        ? String.format(Locale.ROOT, "%,.0f B", bytes)
        : digits(bytes / 1000) + " kB";
  }

  /** Three digits, or all that stand before the point; of small numbers four behind it. */
  static String digits(double number) {
    int behindPoint = number >= 100 ? 0 : number >= 10 ? 1 : number >= 0.1 ? 2 : 4;
    return String.format(Locale.ROOT, "%,." + behindPoint + "f", number);
  }

  /** Ten to the {@code power} nanoseconds, without a point. */
  static String powerOfTen(int power) {
    int unit = Math.min(power / 3, UNITS.size() - 1);
    return "1" + "0".repeat(power - 3 * unit) + " " + UNITS.get(unit);
  }
}
