package dev.okite.benchmarks;

import dev.okite.BoundPolicies;
import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.Report;
import dev.okite.benchmarks.work.Pods;
import dev.okite.document.Document;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The first document that a new process judges, after its policies are bound: nothing is warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(10)
public class FirstDocumentBenchmark {
  @Param({"13", "300", "10000"})
  public int rules = 13;

  private final Document pod = Documents.of("pod", Pods.small());

  @SuppressWarnings("NullAway.Init") // by bind
  private BoundPolicies policies;

  private @Nullable Report report;

  @Setup
  public void bind() {
    policies = ManyRules.bound(rules);
  }

  @Benchmark
  public Report evaluate() {
    report = policies.evaluate(pod, EvaluationContext.empty());
    return report;
  }

  /** Not before, because then the document would not be the first. */
  @TearDown
  public void check() {
    ManyRules.expectPassed(Objects.requireNonNull(report));
  }
}
