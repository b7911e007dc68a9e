package dev.okite.benchmarks.report;

import java.util.Map;

/**
 * What a benchmark measured.
 *
 * @param benchmark its class and method, such as {@code CompareBenchmark.judge}
 * @param params by their names
 * @param nanoseconds of one operation in the fastest iteration
 * @param bytes allocated by one operation
 */
record Result(String benchmark, Map<String, String> params, double nanoseconds, double bytes) {
  Result {
    params = Map.copyOf(params);
  }

  /** The least that this or {@code other}, of the same benchmark, took. */
  Result fastest(Result other) {
    return new Result(
        benchmark, params, Math.min(nanoseconds, other.nanoseconds), Math.min(bytes, other.bytes));
  }
}
