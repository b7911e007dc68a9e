package dev.okite.benchmarks.report;

import static dev.okite.benchmarks.work.PodCase.SMALL_PASS;

import dev.okite.benchmarks.peer.Implementation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that is promised.
 *
 * @param title what is compared
 * @param measured what the run says
 * @param floor what has to hold always
 * @param aim what is wanted
 * @param more whether more is better
 */
record Target(String title, double measured, double floor, double aim, boolean more) {
  /** From this version on, Java keeps more of a start for the next one. */
  private static final int NEW_JAVA = 25;

  /** All targets that {@code results} and {@code starts} say something about. */
  static List<Target> of(Results results, Starts starts) {
    Stream<Target> evaluation =
        Stream.of(
                atMost(
                    "time of plain Java, a method each",
                    share(results, Implementation.OKITE, Implementation.HAND_WRITTEN),
                    3.2,
                    0.8),
                atMost(
                    "time of plain Java, one pass",
                    share(results, Implementation.OKITE, Implementation.FUSED),
                    4.8,
                    1.2),
                atLeast("faster than the faster runtime of cel-java", cel(results), 40, 160),
                atLeast(
                    "faster than cedar-java",
                    share(results, Implementation.CEDAR, Implementation.OKITE),
                    125,
                    500),
                atLeast(
                    "from JSON, faster than opa-java-wasm",
                    share(results, Implementation.OPA_JSON, Implementation.OKITE_JSON),
                    9,
                    13),
                atLeast(
                    "from YAML, faster than snakeyaml-engine and plain Java",
                    share(results, Implementation.SNAKEYAML, Implementation.OKITE_YAML),
                    5,
                    12),
                atMost("time of 300 rules where there are 10,000", rules(results), 2, 1.2),
                atMost(
                    "bytes allocated where nothing is found",
                    results.of(Implementation.OKITE, SMALL_PASS).map(Result::bytes),
                    64,
                    0))
            .flatMap(Optional::stream);
    return Stream.concat(evaluation, starts.all().stream().map(Target::of)).toList();
  }

  private static Target of(Starts.Start start) {
    boolean isOld = start.java() < NEW_JAVA;
    return new Target(
        "ms to check a pod, from start to end, Java " + start.java(),
        start.check(),
        isOld ? 130 : 85,
        isOld ? 80 : 50,
        false);
  }

  /** Whether it is reached. */
  String verdict() {
    if (reaches(aim)) {
      return "aim reached";
    }
    return reaches(floor) ? "holds" : "**missed**";
  }

  private boolean reaches(double wanted) {
    return more ? measured >= wanted : measured <= wanted;
  }

  private static Optional<Target> atMost(
      String title, Optional<Double> measured, double floor, double aim) {
    return measured.map(value -> new Target(title, value, floor, aim, false));
  }

  private static Optional<Target> atLeast(
      String title, Optional<Double> measured, double floor, double aim) {
    return measured.map(value -> new Target(title, value, floor, aim, true));
  }

  /** The time of {@code one} as a multiple of that of {@code other}. */
  private static Optional<Double> share(Results results, Implementation one, Implementation other) {
    return results
        .of(one, SMALL_PASS)
        .flatMap(
            first ->
                results
                    .of(other, SMALL_PASS)
                    .map(second -> first.nanoseconds() / second.nanoseconds()));
  }

  private static Optional<Double> cel(Results results) {
    return Stream.of(Implementation.CEL_LEGACY, Implementation.CEL_PLANNER)
        .flatMap(runtime -> share(results, runtime, Implementation.OKITE).stream())
        .min(Double::compare);
  }

  private static Optional<Double> rules(Results results) {
    Optional<Result> few = results.of("RulesBenchmark.evaluate", "300");
    Optional<Result> many = results.of("RulesBenchmark.evaluate", "10000");
    return few.flatMap(f -> many.map(m -> m.nanoseconds() / f.nanoseconds()));
  }
}
