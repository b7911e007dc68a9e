package dev.okite.benchmarks;

import dev.okite.benchmarks.peer.Checks;
import dev.okite.benchmarks.peer.Implementation;
import dev.okite.benchmarks.work.PodCase;
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

/** Thirteen checks over one pod, by the engine and by its peers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 12, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 15, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class CompareBenchmark {
  @Param public Implementation implementation = Implementation.OKITE;
  @Param public PodCase pod = PodCase.SMALL_PASS;

  @SuppressWarnings("NullAway.Init") // by check
  private Checks.Prepared prepared;

  @Setup
  public void check() {
    prepared = implementation.checks().prepare(pod.pod());
    List<String> violated = prepared.violated(prepared.judge());
    if (!violated.equals(pod.violated())) {
      throw new IllegalStateException(
          implementation + " finds " + violated + " in " + pod + ", expected " + pod.violated());
    }
  }

  @Benchmark
  public Object judge() {
    return prepared.judge();
  }
}
