package dev.okite.benchmarks;

import dev.okite.Documents;
import dev.okite.benchmarks.work.Pods;
import dev.okite.benchmarks.work.TreeText;
import dev.okite.document.DocumentLimits;
import dev.okite.document.ReadResult;
import dev.okite.internal.load.DocumentLoader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
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

/**
 * From bytes to documents with places. Each text is also read by the full parser alone, which is
 * there for what is not read in one pass.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 15, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class LoadBenchmark {
  /** How many pods the large file holds. */
  private static final int PODS = 23;

  /** How many lines the file of JSON Lines has. */
  private static final int LINES = 1000;

  private final byte[] smallYaml = TreeText.yaml(Pods.small());
  private final byte[] bigYaml = TreeText.yaml(Pods.big());
  private final byte[] largeYaml = stream(bigYaml);
  private final byte[] smallJson = TreeText.json(Pods.small());
  private final byte[] bigJson = TreeText.json(Pods.big());
  private final byte[] largeJson = array(bigJson);
  private final byte[] jsonLines = lines(smallJson);

  @Setup
  public void check() {
    expect(smallYaml(), Pods.small());
    expect(bigYaml(), Pods.big());
    expect(smallYamlByEvents(), Pods.small());
    expect(bigYamlByEvents(), Pods.big());
    expect(smallJson(), Pods.small());
    expect(bigJson(), Pods.big());
    expect(smallJsonByTokens(), Pods.small());
    expect(bigJsonByTokens(), Pods.big());
    expectSame(largeYaml(), largeYamlByEvents(), PODS);
    expectSame(largeJson(), largeJsonByTokens(), 1);
    expectSame(jsonLines(), jsonLinesByTokens(), LINES);
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
  public ReadResult largeYaml() {
    return Documents.yaml("pods.yaml", largeYaml);
  }

  @Benchmark
  public ReadResult smallYamlByEvents() {
    return byEvents("pod.yaml", smallYaml);
  }

  @Benchmark
  public ReadResult bigYamlByEvents() {
    return byEvents("pod.yaml", bigYaml);
  }

  @Benchmark
  public ReadResult largeYamlByEvents() {
    return byEvents("pods.yaml", largeYaml);
  }

  private static ReadResult byEvents(String file, byte[] yaml) {
    return DocumentLoader.yamlByEvents(file, yaml, DocumentLimits.DEFAULTS);
  }

  @Benchmark
  public ReadResult smallJson() {
    return Documents.json("pod.json", smallJson);
  }

  @Benchmark
  public ReadResult bigJson() {
    return Documents.json("pod.json", bigJson);
  }

  @Benchmark
  public ReadResult largeJson() {
    return Documents.json("pods.json", largeJson);
  }

  @Benchmark
  public ReadResult jsonLines() {
    return Documents.jsonLines("pods.jsonl", jsonLines);
  }

  @Benchmark
  public ReadResult smallJsonByTokens() {
    return byTokens("pod.json", smallJson);
  }

  @Benchmark
  public ReadResult bigJsonByTokens() {
    return byTokens("pod.json", bigJson);
  }

  @Benchmark
  public ReadResult largeJsonByTokens() {
    return byTokens("pods.json", largeJson);
  }

  @Benchmark
  public ReadResult jsonLinesByTokens() {
    return DocumentLoader.jsonLinesByTokens("pods.jsonl", jsonLines, DocumentLimits.DEFAULTS);
  }

  private static ReadResult byTokens(String file, byte[] json) {
    return DocumentLoader.jsonByTokens(file, json, DocumentLimits.DEFAULTS);
  }

  static void expect(ReadResult read, Map<String, Object> tree) {
    if (!read.errors().isEmpty()
        || read.documents().size() != 1
        || !read.documents().get(0).value().equals(Documents.of("pod", tree).value())) {
      throw new IllegalStateException("expected " + tree + ", read " + read);
    }
  }

  private static void expectSame(ReadResult one, ReadResult other, int documents) {
    for (int i = 0; i < documents; i++) {
      if (!one.documents().get(i).value().equals(other.documents().get(i).value())) {
        throw new IllegalStateException("the loaders disagree on document " + i);
      }
    }
  }

  /** A file of several documents with a comment each, about 270 KB. */
  private static byte[] stream(byte[] pod) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < PODS; i++) {
      out.writeBytes("---\n# one of several\n".getBytes(StandardCharsets.UTF_8));
      out.writeBytes(pod);
    }
    return out.toByteArray();
  }

  /** A document that is a list of pods, about 270 KB. */
  private static byte[] array(byte[] pod) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write('[');
    while (out.size() < 270_000) {
      out.writeBytes(pod);
      out.write(',');
    }
    out.writeBytes(pod);
    out.write(']');
    return out.toByteArray();
  }

  private static byte[] lines(byte[] pod) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < LINES; i++) {
      out.writeBytes(pod);
      out.write('\n');
    }
    return out.toByteArray();
  }
}
