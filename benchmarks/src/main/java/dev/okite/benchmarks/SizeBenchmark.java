package dev.okite.benchmarks;

import dev.okite.Documents;
import dev.okite.benchmarks.peer.Checks;
import dev.okite.benchmarks.peer.Implementation;
import dev.okite.benchmarks.work.Pods;
import dev.okite.benchmarks.work.TreeText;
import dev.okite.document.ReadResult;
import java.util.List;
import java.util.Map;
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

/** Pods of ever more containers, about 1 KB of YAML each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 15, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class SizeBenchmark {
  @Param({"1", "10", "100", "1000"})
  public int containers = 1;

  private byte[] yaml = {};
  private byte[] json = {};

  @SuppressWarnings("NullAway.Init") // by check
  private Checks.Prepared okite;

  @SuppressWarnings("NullAway.Init") // by check
  private Checks.Prepared handWritten;

  @Setup
  public void check() {
    Map<String, Object> pod = Pods.of(containers);
    yaml = TreeText.yaml(pod);
    json = TreeText.json(pod);
    LoadBenchmark.expect(yaml(), pod);
    LoadBenchmark.expect(json(), pod);
    okite = Implementation.OKITE.checks().prepare(pod);
    handWritten = Implementation.HAND_WRITTEN.checks().prepare(pod);
    for (Checks.Prepared prepared : List.of(okite, handWritten)) {
      List<String> violated = prepared.violated(prepared.judge());
      if (!violated.isEmpty()) {
        throw new IllegalStateException("expected that the pod passes, found " + violated);
      }
    }
  }

  @Benchmark
  public ReadResult yaml() {
    return Documents.yaml("pod.yaml", yaml);
  }

  @Benchmark
  public ReadResult json() {
    return Documents.json("pod.json", json);
  }

  @Benchmark
  public Object evaluate() {
    return okite.judge();
  }

  @Benchmark
  public Object handWritten() {
    return handWritten.judge();
  }
}
