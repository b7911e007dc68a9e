package dev.okite.benchmarks.report;

import dev.okite.benchmarks.peer.Implementation;
import dev.okite.benchmarks.work.PodCase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs all benchmarks and writes what they measured into {@code README.md}, with plots beside it.
 *
 * <p>Arguments: the folder of {@code README.md}; {@code --quick} for a run that only shows that
 * everything works, and writes nothing there; {@code --from FILE} to run nothing and take the
 * results of an earlier run, and of its further rounds beside it.
 */
public final class ReportMain {
  private static final String START = "<!-- results -->\n";
  private static final int ROUNDS = 3;
  private static final String END = "<!-- end of results -->\n";

  private ReportMain() {}

  public static void main(String... arguments)
      throws IOException, InterruptedException, RunnerException {
    Path folder = Path.of(arguments[0]);
    Path file = folder.resolve("target/results.json");
    boolean quick = false;
    boolean run = true;
    Iterator<String> options = Arrays.asList(arguments).subList(1, arguments.length).iterator();
    while (options.hasNext()) {
      String option = options.next();
      if (option.equals("--quick")) {
        quick = true;
      } else if (option.equals("--from") && options.hasNext()) {
        file = Path.of(options.next());
        run = false;
      } else {
        throw new IllegalArgumentException("expected --quick or --from FILE, found " + option);
      }
    }
    List<Path> rounds = quick ? List.of(file) : rounds(file);
    if (run) {
      run(rounds, quick);
    }
    Results results = Results.read(rounds.stream().filter(Files::exists).toList());
    Path startsFile = file.resolveSibling("starts.json");
    if (run && !quick) {
      StartMeter.measure(folder.resolve("..").toAbsolutePath().normalize(), homes())
          .write(startsFile);
    }
    Starts starts = Starts.read(startsFile);
    if (quick) {
      System.out.println(new Tables(results, starts).all());
    } else {
      write(folder, results, starts);
    }
  }

  /** This Java, and those that {@code okite.bench.javas} names. */
  private static List<Path> homes() {
    String others = System.getProperty("okite.bench.javas", "");
    return Stream.concat(
            Stream.of(System.getProperty("java.home")),
            Arrays.stream(others.split(File.pathSeparator, -1)).filter(home -> !home.isEmpty()))
        .map(Path::of)
        .toList();
  }

  /** Where the results of each round stand: the first is of everything. */
  private static List<Path> rounds(Path file) {
    return IntStream.rangeClosed(1, ROUNDS)
        .mapToObj(i -> i == 1 ? file : file.resolveSibling(file.getFileName() + "." + i))
        .toList();
  }

  /**
   * Measures everything once, and what targets rest on in further rounds: a machine that others use
   * is slow for minutes at a time, and all that is compared has to meet a good one.
   */
  private static void run(List<Path> rounds, boolean quick) throws IOException, RunnerException {
    Files.createDirectories(rounds.get(0).toAbsolutePath().getParent());
    new Runner(options(rounds.get(0), quick).include("dev\\.okite\\.benchmarks\\.").build()).run();
    for (Path round : rounds.subList(1, rounds.size())) {
      new Runner(
              options(round, quick)
                  .include("CompareBenchmark|RulesBenchmark")
                  .param("pod", PodCase.SMALL_PASS.name(), PodCase.BIG_PASS.name())
                  .build())
          .run();
    }
  }

  private static ChainedOptionsBuilder options(Path file, boolean quick) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .param("implementation", here())
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .resultFormat(ResultFormatType.JSON)
            .result(file.toString());
    if (quick) {
      options
          .forks(1)
          .warmupTime(TimeValue.milliseconds(50))
          .warmupIterations(1)
          .measurementTime(TimeValue.milliseconds(50))
          .measurementIterations(1);
    }
    return options;
  }

  /** The implementations that can run here; of the others it says why they cannot. */
  private static String[] here() {
    return Arrays.stream(Implementation.values())
        .filter(
            implementation -> {
              String missing = implementation.missing();
              if (missing != null) {
                System.out.println(implementation.title() + " is left out: " + missing);
              }
              return missing == null;
            })
        .map(Implementation::name)
        .toArray(String[]::new);
  }

  private static void write(Path folder, Results results, Starts starts) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("\nOn ").append(Runtime.getRuntime().availableProcessors()).append(" cores, JDK ");
    text.append(Runtime.version().feature()).append(". ");
    text.append("Times are those of the fastest iteration: what else a machine does only ");
    text.append("makes them slower. What counts is their ratio inside one run.\n");
    text.append('\n');
    text.append(new Tables(results, starts).all());
    for (Map.Entry<String, Plot> plot : Plots.of(results).entrySet()) {
      Files.writeString(folder.resolve(plot.getKey()), plot.getValue().svg());
      text.append("![%s](%s)\n".formatted(plot.getValue().title(), plot.getKey()));
    }
    text.append('\n');
    Path readme = folder.resolve("README.md");
    String old = Files.readString(readme);
    int start = old.indexOf(START);
    int end = old.indexOf(END);
    if (start < 0 || end < start) {
      throw new IOException(readme + " does not say where results stand: " + START + "…" + END);
    }
    Files.writeString(readme, old.substring(0, start + START.length()) + text + old.substring(end));
  }
}
