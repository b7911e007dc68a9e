package dev.okite.benchmarks;

import dev.okite.Binding;
import dev.okite.BoundPolicies;
import dev.okite.Compilation;
import dev.okite.Okite;
import dev.okite.PolicySet;
import dev.okite.PolicySource;
import dev.okite.policies.StandardPolicies;
import java.util.List;
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

/** From the sources of the standard policies to a plan. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 15, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class CompileBenchmark {
  private final Okite okite = StandardPolicies.engine();
  private final List<PolicySource> sources = StandardPolicies.sources();
  private final PolicySet policies = okite.compile(sources).orThrow();

  @Setup
  public void check() {
    if (!compile().diagnostics().isEmpty() || bind().ruleCount() == 0) {
      throw new IllegalStateException(
          "expected rules and no warning, found " + compile().diagnostics());
    }
  }

  /** Parses and checks. */
  @Benchmark
  public Compilation compile() {
    return okite.compile(sources);
  }

  /** Binds params and plans. */
  @Benchmark
  public BoundPolicies bind() {
    return policies.bind(
        Binding.of(
            "kubernetes.pod_security.baseline",
            "kubernetes.pod_security.restricted",
            "supply_chain.images.tags"));
  }
}
