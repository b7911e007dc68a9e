package dev.okite.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The plots of a run, by the names of their files. */
final class Plots {
  private Plots() {}

  static Map<String, Plot> of(Results results) {
    Map<String, Plot> plots = new LinkedHashMap<>();
    plots.put(
        "rules.svg",
        new Plot(
            "A small pod that passes, thirteen rules for pods among others",
            "rules",
            series(
                results,
                "rules",
                Map.entry("warm", "RulesBenchmark.evaluate"),
                Map.entry("first document", "FirstDocumentBenchmark.evaluate"))));
    plots.put(
        "sizes.svg",
        new Plot(
            "A pod that passes, by its containers (1 KB of YAML each)",
            "containers",
            series(
                results,
                "containers",
                Map.entry("reading YAML", "SizeBenchmark.yaml"),
                Map.entry("reading JSON", "SizeBenchmark.json"),
                Map.entry("judging", "SizeBenchmark.evaluate"),
                Map.entry("plain Java", "SizeBenchmark.handWritten"))));
    plots.put(
        "joins.svg",
        new Plot(
            "Role bindings and roles, judged together",
            "documents",
            series(results, "documents", Map.entry("judging", "JoinBenchmark.evaluate"))));
    plots.values().removeIf(plot -> plot.series().isEmpty());
    return plots;
  }

  @SafeVarargs
  private static List<Plot.Series> series(
      Results results, String param, Map.Entry<String, String>... benchmarks) {
    List<Plot.Series> series = new ArrayList<>();
    for (Map.Entry<String, String> benchmark : benchmarks) {
      List<Plot.Point> points =
          results.allOf(benchmark.getValue()).stream()
              .map(
                  r ->
                      new Plot.Point(
                          Double.parseDouble(r.params().getOrDefault(param, "")), r.nanoseconds()))
              .toList();
      if (!points.isEmpty()) {
        series.add(new Plot.Series(benchmark.getKey(), points));
      }
    }
    return series;
  }
}
