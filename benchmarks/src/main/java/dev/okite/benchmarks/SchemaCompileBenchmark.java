package dev.okite.benchmarks;

import dev.okite.Compilation;
import dev.okite.Okite;
import dev.okite.PolicySource;
import dev.okite.policies.StandardPolicies;
import dev.okite.policies.schemas.KubernetesSchemas;
import java.util.ArrayList;
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

/** What it costs to hold the paths of policies of one's own against schemas. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 15, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class SchemaCompileBenchmark {
  private static final String POLICY =
      """
      module example.own%d

      import kubernetes.workload

      policy careful {
        match resource.kind == "Deployment"
        let pod = resource.spec.template.spec

        rule privileged {
          severity critical
          for c in workload.containers(resource.spec.template)
          deny when c.securityContext.privileged because "{c.name}"
        }

        rule replicas {
          severity low
          deny when resource.spec.replicas < 2 and pod.hostNetwork because "too few"
        }
      }
      """;

  /** As many files of one's own. */
  @Param({"1", "20"})
  public int files = 1;

  private final Okite without = StandardPolicies.engine();
  private final Okite with = StandardPolicies.engine(KubernetesSchemas.version("1.34"));
  private List<PolicySource> sources = List.of();

  @Setup
  public void check() {
    sources = sources("privileged because");
    expect(compile(), 0);
    expect(compileWithSchemas(), 0);
    List<PolicySource> misspelt = sources("priviledged because");
    expect(without.compile(misspelt), 0);
    expect(with.compile(misspelt), files);
  }

  private List<PolicySource> sources(String field) {
    List<PolicySource> all = new ArrayList<>(StandardPolicies.sources());
    for (int i = 0; i < files; i++) {
      String text = POLICY.formatted(i).replace("privileged because", field);
      all.add(PolicySource.text("own" + i + ".okite", text));
    }
    return all;
  }

  /** A comparison of what says the wrong things would mean nothing. */
  private static void expect(Compilation compilation, int diagnostics) {
    if (compilation.diagnostics().size() != diagnostics) {
      throw new IllegalStateException(
          "expected " + diagnostics + " diagnostics, found " + compilation.diagnostics());
    }
  }

  @Benchmark
  public Compilation compile() {
    return without.compile(sources);
  }

  @Benchmark
  public Compilation compileWithSchemas() {
    return with.compile(sources);
  }
}
