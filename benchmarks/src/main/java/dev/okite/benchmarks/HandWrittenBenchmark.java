package dev.okite.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What {@link EvaluateBenchmark} measures, in plain Java, without messages and places. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HandWrittenBenchmark {
  private final Map<String, Object> smallPass = Pods.small();
  private final Map<String, Object> smallFail = Violation.allIn(Pods.small());
  private final Map<String, Object> bigPass = Pods.big();
  private final Map<String, Object> bigFail = Violation.allIn(Pods.big());

  @Setup
  public void check() {
    expect(smallPass, 0);
    expect(smallFail, Violation.ALL.size());
    expect(bigPass, 0);
    expect(bigFail, Violation.ALL.size());
  }

  @Benchmark
  public List<String> smallPass() {
    return HandWrittenChecks.violated(smallPass);
  }

  @Benchmark
  public List<String> smallFail() {
    return HandWrittenChecks.violated(smallFail);
  }

  @Benchmark
  public List<String> bigPass() {
    return HandWrittenChecks.violated(bigPass);
  }

  @Benchmark
  public List<String> bigFail() {
    return HandWrittenChecks.violated(bigFail);
  }

  private static void expect(Map<String, Object> pod, int checks) {
    List<String> violated = HandWrittenChecks.violated(pod);
    if (violated.size() != checks) {
      throw new IllegalStateException("expected " + checks + " checks to fail, found " + violated);
    }
  }
}
