package dev.okite.benchmarks.report;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** A logarithmic axis from one power of ten to another. */
final class Scale {
  /** The power of ten that the axis starts at. */
  final int low;

  /** The power of ten that it ends at. */
  final int high;

  private final double start;
  private final double end;

  private Scale(int low, int high, double start, double end) {
    this.low = low;
    this.high = high;
    this.start = start;
    this.end = end;
  }

  /** One that has room for all that {@code value} says of {@code series}, which is 1 or more. */
  static Scale of(
      List<Plot.Series> series, ToDoubleFunction<Plot.Point> value, double start, double end) {
    double[] values =
        series.stream().flatMap(s -> s.points().stream()).mapToDouble(value).sorted().toArray();
    int low = (int) Math.floor(Math.log10(Math.max(values[0], 1)));
    int high = (int) Math.ceil(Math.log10(values[values.length - 1]));
    return new Scale(low, Math.max(high, low + 1), start, end);
  }

  /** Where {@code value} is. */
  double at(double value) {
    return start + (Math.log10(value) - low) / (high - low) * (end - start);
  }
}
