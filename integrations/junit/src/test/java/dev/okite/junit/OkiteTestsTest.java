package dev.okite.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Classes with tests of policies, as JUnit runs them. */
class OkiteTestsTest {
  /** Tests that pass. Run by name only, since it is no class that a build looks for. */
  static class Passing extends OkiteTests {
    @Override
    protected List<String> paths() {
      return List.of("src/test/resources/policies");
    }
  }

  /** Tests of which none passes. */
  static class Failing extends OkiteTests {
    @Override
    protected List<String> paths() {
      return List.of("src/test/resources/failing");
    }

    @Override
    protected List<String> policyPaths() {
      return List.of("src/test/resources/policies");
    }
  }

  /** Policies that do not compile, since a module is missing. */
  static class NotCompiling extends OkiteTests {
    @Override
    protected List<String> paths() {
      return List.of("src/test/resources/failing");
    }
  }

  /** Policies without a test. */
  static class Empty extends OkiteTests {
    @Override
    protected List<String> paths() {
      return List.of("src/test/resources/policies/pods.okite");
    }
  }

  /** Nothing where tests are looked for if nothing is said. */
  static class Nowhere extends OkiteTests {}

  private static EngineExecutionResults run(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectClass(tests)).execute();
  }

  private static List<String> failures(Class<?> tests) {
    List<String> failures = new ArrayList<>();
    for (Event event : run(tests).allEvents().failed().list()) {
      TestExecutionResult result = event.getRequiredPayload(TestExecutionResult.class);
      Throwable thrown = result.getThrowable().orElseThrow();
      failures.add(thrown.getClass().getSimpleName() + ": " + thrown.getMessage());
    }
    return failures;
  }

  @Test
  void eachTest_isOneWithItsNameAndLine() {
    List<TestDescriptor> tests =
        run(Passing.class).testEvents().succeeded().list().stream()
            .map(Event::getTestDescriptor)
            .toList();
    assertThat(tests)
        .extracting(TestDescriptor::getDisplayName)
        .containsExactly("a privileged container is denied", "others pass");
    assertThat(tests.get(1).getParent().orElseThrow().getDisplayName())
        .isEqualTo("src/test/resources/policies/pods.test.okite");
    FileSource source = (FileSource) tests.get(1).getSource().orElseThrow();
    assertThat(source.getFile())
        .isEqualTo(
            Path.of("src/test/resources/policies/pods.test.okite").toAbsolutePath().toFile());
    assertThat(source.getPosition().orElseThrow().getLine()).isEqualTo(11);
    assertThat(source.getPosition().orElseThrow().getColumn()).contains(6);
  }

  @Test
  void failures_sayWhatTheCommandSays() {
    assertThat(failures(Failing.class))
        .hasSize(2)
        .anySatisfy(
            failure ->
                assertThat(failure)
                    .startsWith(
                        """
                        AssertionFailedError: it passes [privileged = true]
                        src/test/resources/failing/pods.test.okite:6:3: `example.pods.careful.privileged` was expected to pass, and found something
                        """)
                    .doesNotContain("privileged = false"))
        .anySatisfy(
            failure ->
                assertThat(failure)
                    .startsWith("BrokenPolicyTestException: it cannot be run\n")
                    .contains("pods.test.okite:10:14: the documents cannot be read"));
  }

  @Test
  void whatCannotStart_failsAsAWhole() {
    assertThat(failures(NotCompiling.class))
        .singleElement()
        .asString()
        .contains("src/test/resources/failing/pods.test.okite:1:8: error")
        .endsWith("the policies do not compile: 3 errors");
    assertThat(failures(Empty.class))
        .containsExactly(
            "IllegalArgumentException: there is no test in `src/test/resources/policies/pods.okite`");
    assertThat(failures(Nowhere.class))
        .singleElement()
        .asString()
        .startsWith(
            "IllegalArgumentException: there is neither of `src/main/policies`, `src/test/policies` in `")
        .endsWith("`; override `paths()` to say where the tests are");
  }
}
