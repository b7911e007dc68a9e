package dev.okite.benchmarks;

import dev.okite.Binding;
import dev.okite.BoundPolicies;
import dev.okite.EvaluationContext;
import dev.okite.Report;
import dev.okite.benchmarks.work.RoleBindings;
import dev.okite.document.Document;
import dev.okite.policies.StandardPolicies;
import java.util.List;
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

/** Role bindings that refer to roles, among ever more documents that are judged together. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 15, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class JoinBenchmark {
  private static final String POLICY = "kubernetes.rbac.references";
  private static final EvaluationContext CONTEXT =
      EvaluationContext.empty().withMaxSteps(1_000_000_000);

  @Param({"1000", "10000", "100000"})
  public int documents = 1000;

  private final BoundPolicies policies =
      StandardPolicies.engine()
          .compile(StandardPolicies.sources())
          .orThrow()
          .bind(Binding.of(POLICY));

  private List<Document> set = List.of();

  @Setup
  public void check() {
    set = RoleBindings.documents(documents);
    Report report = evaluate();
    if (report.findings().size() != 1
        || !report.findings().get(0).message().contains("refers to Role absent")) {
      throw new IllegalStateException(
          "expected one binding to a role that is absent, found " + report.findings());
    }
  }

  @Benchmark
  public Report evaluate() {
    return policies.evaluate(set, CONTEXT);
  }
}
