package dev.okite.benchmarks;

import dev.okite.Documents;
import dev.okite.benchmarks.work.Pods;
import dev.okite.benchmarks.work.TreeText;
import dev.okite.document.ReadResult;
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

/** From bytes to documents with places. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LoadBenchmark {
  private final byte[] smallYaml = TreeText.yaml(Pods.small());
  private final byte[] bigYaml = TreeText.yaml(Pods.big());
  private final byte[] smallJson = TreeText.json(Pods.small());
  private final byte[] bigJson = TreeText.json(Pods.big());

  @Setup
  public void check() {
    expect(smallYaml(), Pods.small());
    expect(bigYaml(), Pods.big());
    expect(smallJson(), Pods.small());
    expect(bigJson(), Pods.big());
  }

  @Benchmark
  public ReadResult smallYaml() {
    return Documents.yaml("pod.yaml", smallYaml);
  }

  @Benchmark
  public ReadResult bigYaml() {
    return Documents.yaml("pod.yaml", bigYaml);
  }

  @Benchmark
  public ReadResult smallJson() {
    return Documents.json("pod.json", smallJson);
  }

  @Benchmark
  public ReadResult bigJson() {
    return Documents.json("pod.json", bigJson);
  }

  static void expect(ReadResult read, Map<String, Object> tree) {
    if (!read.errors().isEmpty()
        || read.documents().size() != 1
        || !read.documents().get(0).value().equals(Documents.of("pod", tree).value())) {
      throw new IllegalStateException("expected " + tree + ", read " + read);
    }
  }
}
