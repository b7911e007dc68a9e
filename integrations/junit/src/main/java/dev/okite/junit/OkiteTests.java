package dev.okite.junit;

import dev.okite.PolicyTest;
import dev.okite.cli.command.TestSuite;
import dev.okite.source.Position;
import dev.okite.testing.FailureText;
import dev.okite.testing.TestResult;
import dev.okite.testing.TestResult.Outcome;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.AssertionFailedError;

/**
 * Runs the tests of policies: each is a test of JUnit with its own name, under its file, and its
 * source is its line there.
 *
 * <pre>{@code
 * class PoliciesTest extends OkiteTests {}
 * }</pre>
 *
 * <p>Tests are looked for in {@code src/main/policies} and {@code src/test/policies}, unless {@link
 * #paths} says otherwise. There has to be one.
 */
public abstract class OkiteTests {
  private static final List<String> DEFAULT_PATHS =
      List.of("src/main/policies", "src/test/policies");

  /** One that runs the tests of {@link #paths}. */
  protected OkiteTests() {}

  /** The files and folders with tests, relative to {@link #folder}. */
  protected List<String> paths() {
    return DEFAULT_PATHS.stream().filter(path -> Files.exists(folder().resolve(path))).toList();
  }

  /** Files and folders with further policies, whose tests are left out. */
  protected List<String> policyPaths() {
    return List.of();
  }

  /** The folder that paths are relative to: that of the module, where Maven says it. */
  protected Path folder() {
    return Path.of(System.getProperty("basedir", "")).toAbsolutePath();
  }

  /**
   * The tests, by their files.
   *
   * @throws IllegalArgumentException if a path is missing, the policies do not compile, or there is
   *     no test
   */
  @TestFactory
  final Stream<DynamicNode> policies() {
    List<String> paths = paths();
    if (paths.isEmpty()) {
      throw new IllegalArgumentException(
          "there is neither of `"
              + String.join("`, `", DEFAULT_PATHS)
              + "` in `"
              + folder()
              + "`; override `paths()` to say where the tests are");
    }
    TestSuite suite = TestSuite.read(folder(), paths, policyPaths());
    Map<String, List<DynamicNode>> byFile = new LinkedHashMap<>();
    Map<String, URI> links = new LinkedHashMap<>();
    for (PolicyTest test : suite.tests()) {
      String file = test.span().source().name();
      links.put(file, suite.file(test).toUri());
      byFile.computeIfAbsent(file, f -> new ArrayList<>()).add(node(suite, test));
    }
    return byFile.entrySet().stream()
        .map(
            entry ->
                DynamicContainer.dynamicContainer(
                    entry.getKey(), links.get(entry.getKey()), entry.getValue().stream()));
  }

  private static DynamicNode node(TestSuite suite, PolicyTest test) {
    Position position = test.span().position();
    String query = "?line=" + position.line() + "&column=" + position.column();
    URI link = URI.create(suite.file(test).toUri() + query);
    return DynamicTest.dynamicTest(test.name(), link, () -> run(suite, test));
  }

  /** What could not be run is an error of JUnit, and what is not as expected a failure. */
  private static void run(TestSuite suite, PolicyTest test) {
    StringBuilder text = new StringBuilder();
    boolean isBroken = false;
    for (TestResult result : test.run(suite.context())) {
      isBroken |= result.outcome() == Outcome.BROKEN;
      if (!result.passed()) {
        text.append(result.name()).append('\n');
        result.failures().forEach(failure -> text.append(FailureText.of(failure)));
      }
    }
    if (isBroken) {
      throw new BrokenPolicyTestException(text.toString());
    }
    if (text.length() > 0) {
      AssertionFailedError failure = new AssertionFailedError(text.toString());
      failure.setStackTrace(new StackTraceElement[0]);
      throw failure;
    }
  }
}
