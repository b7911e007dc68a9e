package dev.okite.benchmarks.guard;

import dev.okite.benchmarks.CompareBenchmark;
import dev.okite.benchmarks.peer.Implementation;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures by short runs of {@link CompareBenchmark}, engine and yardstick one after the other,
 * each in a process of its own, so that a busy machine matters little: warming up is a number of
 * operations and not of seconds, with the compiler in the foreground, and of many batches of a few
 * milliseconds the best one counts, which most probably nobody interrupted.
 */
final class JmhMeter implements Meter {
  private static final int WARMUPS = 50;
  private static final int BATCHES = 100;

  /**
   * Given instead of those of this process, which may be instrumented for coverage. {@code -Xbatch}
   * makes code wait for its compilation.
   */
  private static final String[] JVM_OPTIONS = {"-Xmx512m", "-XX:+UseSerialGC", "-Xbatch"};

  @Override
  public Map<Measure, Cost> measure(Set<Measure> measures) throws RunnerException {
    // Builds of other work trees may be measuring at the same time.
    System.setProperty("jmh.ignoreLock", "true");
    Map<Measure, Cost> costs = new EnumMap<>(Measure.class);
    for (Measure measure : measures) {
      RunResult engine = run(measure, measure.engine(), 1);
      // A yardstick that is slow by chance would hide that the engine is.
      RunResult yardstick = run(measure, measure.yardstick(), 2);
      costs.put(measure, new Cost(time(engine) / time(yardstick), bytes(engine) / measure.batch()));
    }
    return costs;
  }

  private static RunResult run(Measure measure, Implementation implementation, int forks)
      throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(CompareBenchmark.class.getName() + ".judge")
            .param("implementation", implementation.name())
            .param("pod", measure.pod().name())
            .mode(Mode.SingleShotTime)
            .forks(forks)
            .jvmArgs(JVM_OPTIONS)
            .warmupIterations(WARMUPS)
            .warmupBatchSize(measure.batch())
            .measurementIterations(BATCHES)
            .measurementBatchSize(measure.batch())
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    return new Runner(options.build()).runSingle();
  }

  private static double time(RunResult result) {
    return best(result, iteration -> iteration.getPrimaryResult().getScore());
  }

  private static double bytes(RunResult result) {
    return best(result, iteration -> allocated(iteration).getScore());
  }

  private static Result<?> allocated(IterationResult iteration) {
    return Objects.requireNonNull(iteration.getSecondaryResults().get("gc.alloc.rate.norm"));
  }

  private static double best(RunResult result, ToDoubleFunction<IterationResult> score) {
    return result.getBenchmarkResults().stream()
        .flatMap(fork -> fork.getIterationResults().stream())
        .mapToDouble(score)
        .min()
        .orElseThrow();
  }
}
