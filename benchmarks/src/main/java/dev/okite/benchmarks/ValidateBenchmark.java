package dev.okite.benchmarks;

import dev.okite.Binding;
import dev.okite.BoundPolicies;
import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.PolicySet;
import dev.okite.Report;
import dev.okite.benchmarks.work.Pods;
import dev.okite.benchmarks.work.TreeText;
import dev.okite.document.Document;
import dev.okite.policies.StandardPolicies;
import dev.okite.policies.schemas.KubernetesSchemas;
import java.nio.charset.StandardCharsets;
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

/** What it costs to hold a pod against its schema, beside judging it by the level baseline. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 15, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class ValidateBenchmark {
  private static final Binding BASELINE = Binding.of("kubernetes.pod_security.baseline");

  @Param({"1", "10", "100"})
  public int containers = 1;

  private byte[] yaml = {};
  private List<Document> documents = List.of();

  @SuppressWarnings("NullAway.Init") // by bind
  private BoundPolicies policies;

  @SuppressWarnings("NullAway.Init") // by bind
  private BoundPolicies schemas;

  @SuppressWarnings("NullAway.Init") // by bind
  private BoundPolicies both;

  @Setup
  public void bind() {
    PolicySet set = StandardPolicies.engine().compile(StandardPolicies.sources()).orThrow();
    Binding validating = BASELINE.validating(KubernetesSchemas.version("1.34"));
    policies = set.bind(BASELINE);
    schemas = set.bind(validating.withoutPolicies());
    both = set.bind(validating);
    yaml = TreeText.yaml(Pods.of(containers));
    documents = Documents.yaml("pod.yaml", yaml).documents();
    expect(evaluateAndValidate(), 0);
    expect(validate(), 0);
    byte[] misspelt =
        new String(yaml, StandardCharsets.UTF_8)
            .replaceFirst("containers:", "kontainers:")
            .getBytes(StandardCharsets.UTF_8);
    List<Document> wrong = Documents.yaml("pod.yaml", misspelt).documents();
    expect(schemas.evaluate(wrong, EvaluationContext.empty()), 2);
  }

  /** A comparison of what finds the wrong things would mean nothing. */
  private static void expect(Report report, int findings) {
    if (report.findings().size() != findings) {
      throw new IllegalStateException(
          "expected " + findings + " findings, found " + report.findings());
    }
  }

  @Benchmark
  public Object read() {
    return Documents.yaml("pod.yaml", yaml);
  }

  @Benchmark
  public Report evaluate() {
    return policies.evaluate(documents, EvaluationContext.empty());
  }

  @Benchmark
  public Report validate() {
    return schemas.evaluate(documents, EvaluationContext.empty());
  }

  @Benchmark
  public Report evaluateAndValidate() {
    return both.evaluate(documents, EvaluationContext.empty());
  }
}
