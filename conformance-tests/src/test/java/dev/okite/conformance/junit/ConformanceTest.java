package dev.okite.conformance.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.conformance.CaseLoader;
import dev.okite.conformance.CaseOutcome;
import dev.okite.conformance.ConformanceCase;
import dev.okite.conformance.ConformanceRunner;
import dev.okite.conformance.OkiteImplementation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of the suite, on the engine of this repository. */
class ConformanceTest {
  @TestFactory
  Stream<DynamicContainer> optimizedEvaluator() {
    return cases(new ConformanceRunner(OkiteImplementation.create()));
  }

  @TestFactory
  Stream<DynamicContainer> optimizedEvaluatorHeldAgainstReferenceEvaluator() {
    return cases(new ConformanceRunner(OkiteImplementation.verified()));
  }

  private static Stream<DynamicContainer> cases(ConformanceRunner runner) {
    Map<String, List<ConformanceCase>> byFile = new LinkedHashMap<>();
    for (ConformanceCase testCase : CaseLoader.load()) {
      byFile.computeIfAbsent(testCase.file(), f -> new ArrayList<>()).add(testCase);
    }
    return byFile.entrySet().stream()
        .map(
            file ->
                DynamicContainer.dynamicContainer(
                    file.getKey(), file.getValue().stream().map(c -> test(runner, c))));
  }

  private static DynamicTest test(ConformanceRunner runner, ConformanceCase testCase) {
    return DynamicTest.dynamicTest(
        testCase.name(),
        () -> {
          CaseOutcome outcome = runner.run(testCase);
          assertThat(outcome.passed()).as(outcome.describe()).isTrue();
        });
  }
}
