package dev.okite.benchmarks;

import dev.okite.Decision;
import dev.okite.Documents;
import dev.okite.Report;
import dev.okite.document.Document;
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

/**
 * Thirteen rules over one document that is loaded. A pod that fails does so in every rule, and its
 * report has messages and places.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EvaluateBenchmark {
  private final Baseline baseline = Baseline.planned();
  private final Document smallPass = Documents.of("pod", Pods.small());
  private final Document smallFail = Documents.of("pod", Violation.allIn(Pods.small()));
  private final Document bigPass = Documents.of("pod", Pods.big());
  private final Document bigFail = Documents.of("pod", Violation.allIn(Pods.big()));

  @Setup
  public void check() {
    baseline.expect(smallPass, Decision.PASSED);
    baseline.expect(smallFail, Decision.BLOCKED);
    baseline.expect(bigPass, Decision.PASSED);
    baseline.expect(bigFail, Decision.BLOCKED);
  }

  @Benchmark
  public Report smallPass() {
    return baseline.evaluate(smallPass);
  }

  @Benchmark
  public Report smallFail() {
    return baseline.evaluate(smallFail);
  }

  @Benchmark
  public Report bigPass() {
    return baseline.evaluate(bigPass);
  }

  @Benchmark
  public Report bigFail() {
    return baseline.evaluate(bigFail);
  }
}
