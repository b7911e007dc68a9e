package dev.okite.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Okite;
import dev.okite.PolicySet;
import dev.okite.PolicySource;
import dev.okite.PolicyTest;
import dev.okite.TestContext;
import dev.okite.testing.FailureText;
import dev.okite.testing.TestResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tests in Okite that stand beside the policies, each in both evaluators. */
class TestsBesidePoliciesTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("basedir", "."), "src/main/resources/dev/okite/policies");

  @TestFactory
  Stream<DynamicNode> pass() throws IOException {
    return policies().tests().stream()
        .map(test -> DynamicTest.dynamicTest(test.span() + " " + test.name(), () -> pass(test)));
  }

  private static void pass(PolicyTest test) {
    for (TestResult result : test.run(TestContext.empty().verified())) {
      assertThat(result.failures().stream().map(FailureText::of).toList())
          .as(result.name())
          .isEmpty();
    }
  }

  private static PolicySet policies() throws IOException {
    List<PolicySource> sources = new ArrayList<>(StandardPolicies.sources());
    for (Path file : files()) {
      String name = FOLDER.relativize(file).toString();
      sources.add(PolicySource.bytes(name, Files.readAllBytes(file)));
    }
    return Okite.create().compile(sources).orThrow();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(f -> f.toString().matches(".*\\.(test|examples)\\.okite"))
          .sorted()
          .toList();
    }
  }
}
