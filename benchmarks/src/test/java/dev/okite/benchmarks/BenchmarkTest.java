package dev.okite.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The engine and the hand-written checks measure the same thing. */
class BenchmarkTest {
  private static final List<String> CHECKS = Violation.ALL.stream().map(Violation::check).toList();

  private static final Baseline BASELINE = Baseline.verified();

  /** The pods of the benchmarks. */
  enum Size {
    SMALL,
    BIG;

    Map<String, Object> pod() {
      return this == SMALL ? Pods.small() : Pods.big();
    }
  }

  @ParameterizedTest
  @EnumSource
  void agreeThatNothingIsWrong(Size size) {
    assertThat(BASELINE.violated(size.pod())).isEmpty();
    assertThat(HandWrittenChecks.violated(size.pod())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void agreeThatEverythingIsWrong(Size size) {
    assertThat(BASELINE.violated(Violation.allIn(size.pod()))).isEqualTo(CHECKS);
    assertThat(HandWrittenChecks.violated(Violation.allIn(size.pod()))).isEqualTo(CHECKS);
  }

  @ParameterizedTest
  @EnumSource
  void agreeOnEachViolationByItself(Size size) {
    assertThat(Violation.ALL)
        .allSatisfy(
            violation -> {
              List<String> expected = List.of(violation.check());
              assertThat(BASELINE.violated(violation.in(size.pod()))).isEqualTo(expected);
              assertThat(HandWrittenChecks.violated(violation.in(size.pod()))).isEqualTo(expected);
            });
  }

  @Test
  void agreeThatOtherKindsAreNotTheirs() {
    Map<String, Object> other = Violation.allIn(Pods.small());
    other.put("kind", "Deployment");
    assertThat(BASELINE.violated(other)).isEmpty();
    assertThat(HandWrittenChecks.violated(other)).isEmpty();
  }

  @Test
  void benchmarksMeasureWhatTheySay() {
    new LoadBenchmark().check();
    new CompileBenchmark().check();
    new EvaluateBenchmark().check();
    new HandWrittenBenchmark().check();
  }
}
