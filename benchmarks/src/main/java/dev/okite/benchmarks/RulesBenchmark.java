package dev.okite.benchmarks;

import dev.okite.BoundPolicies;
import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.Report;
import dev.okite.benchmarks.work.Pods;
import dev.okite.document.Document;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A pod that passes, and ever more rules, of which the same thirteen are for pods. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 15, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class RulesBenchmark {
  @Param({"13", "300", "10000"})
  public int rules = 13;

  private final Document pod = Documents.of("pod", Pods.small());

  @SuppressWarnings("NullAway.Init") // by check
  private BoundPolicies policies;

  @Setup
  public void check() {
    policies = ManyRules.bound(rules);
    ManyRules.expectPassed(evaluate());
  }

  @Benchmark
  public Report evaluate() {
    return policies.evaluate(pod, EvaluationContext.empty());
  }
}
