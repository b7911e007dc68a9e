package dev.okite.benchmarks.report;

import dev.okite.Documents;
import dev.okite.benchmarks.peer.Implementation;
import dev.okite.benchmarks.work.PodCase;
import dev.okite.document.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What runs of JMH have written as JSON. */
record Results(List<Result> all) {
  private static final String ALLOCATION = "gc.alloc.rate.norm";

  Results {
    all = List.copyOf(all);
  }

  /** Reads files that {@code -rf json} writes; of what several measured, the fastest counts. */
  static Results read(List<Path> files) throws IOException {
    Map<List<Object>, Result> results = new LinkedHashMap<>();
    for (Path file : files) {
      for (Result result : read(file)) {
        results.merge(List.of(result.benchmark(), result.params()), result, Result::fastest);
      }
    }
    return new Results(List.copyOf(results.values()));
  }

  private static List<Result> read(Path file) throws IOException {
    ReadResult read = Documents.json(file.toString(), Files.readAllBytes(file));
    if (!read.errors().isEmpty()) {
      throw new IOException(read.errors().toString());
    }
    List<Result> results = new ArrayList<>();
    for (Object run : (List<?>) host(read)) {
      results.add(result((Map<?, ?>) run));
    }
    return results;
  }

  /** The result of {@code benchmark} with {@code value} for its one parameter. */
  Optional<Result> of(String benchmark, String value) {
    return all.stream()
        .filter(r -> r.benchmark().equals(benchmark) && r.params().containsValue(value))
        .findFirst();
  }

  /** The result of {@code benchmark}, which has no parameter. */
  Optional<Result> of(String benchmark) {
    return all.stream().filter(r -> r.benchmark().equals(benchmark)).findFirst();
  }

  /** The results of {@code benchmark}, which has one parameter, in the order of the run. */
  List<Result> allOf(String benchmark) {
    return all.stream().filter(r -> r.benchmark().equals(benchmark)).toList();
  }

  /** What {@code implementation} takes for {@code pod}. */
  Optional<Result> of(Implementation implementation, PodCase pod) {
    Map<String, String> params = Map.of("implementation", implementation.name(), "pod", pod.name());
    return allOf("CompareBenchmark.judge").stream()
        .filter(r -> r.params().equals(params))
        .findFirst();
  }

  private static Object host(ReadResult read) {
    return Objects.requireNonNull(Documents.toHost(read.documents().get(0).value()));
  }

  private static Result result(Map<?, ?> run) {
    String name = (String) get(run, "benchmark");
    String shortName = name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
    Map<?, ?> metric = (Map<?, ?>) get(run, "primaryMetric");
    double unit =
        switch ((String) get(metric, "scoreUnit")) {
          case "ns/op" -> 1;
          case "us/op" -> 1e3;
          case "ms/op" -> 1e6;
          default -> throw new IllegalStateException("no time: " + metric);
        };
    Map<String, String> params = run.get("params") instanceof Map<?, ?> map ? texts(map) : Map.of();
    Map<?, ?> allocation = (Map<?, ?>) get((Map<?, ?>) get(run, "secondaryMetrics"), ALLOCATION);
    return new Result(shortName, params, unit * fastest(metric), fastest(allocation));
  }

  /** Whatever else a machine does can only make an iteration slower. */
  private static double fastest(Map<?, ?> metric) {
    return ((List<?>) get(metric, "rawData"))
        .stream()
            .flatMap(fork -> ((List<?>) fork).stream())
            .mapToDouble(value -> ((Number) value).doubleValue())
            .min()
            .orElseThrow();
  }

  private static Map<String, String> texts(Map<?, ?> map) {
    Map<String, String> texts = new HashMap<>();
    map.forEach((key, value) -> texts.put((String) key, (String) value));
    return texts;
  }

  private static Object get(Map<?, ?> map, String key) {
    return Objects.requireNonNull(map.get(key), key);
  }
}
