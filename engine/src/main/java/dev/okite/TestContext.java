package dev.okite;

import dev.okite.finding.Action;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What running tests depends on besides the tests. Time, request, facts and params are not among
 * it: a test sets its own. Immutable: each method gives a new context.
 */
public final class TestContext {
  private static final TestContext EMPTY =
      new TestContext(TestFiles.NONE, Map.of(), false, false, null);

  private final TestFiles files;
  private final Map<String, Action> actions;
  private final boolean verified;
  private final boolean acceptsFindings;
  private final @Nullable CoverageRecorder coverage;

  private TestContext(
      TestFiles files,
      Map<String, Action> actions,
      boolean verified,
      boolean acceptsFindings,
      @Nullable CoverageRecorder coverage) {
    this.files = files;
    this.actions = Collections.unmodifiableMap(new TreeMap<>(actions));
    this.verified = verified;
    this.acceptsFindings = acceptsFindings;
    this.coverage = coverage;
  }

  /** No files; everything that policies find is denied. */
  public static TestContext empty() {
    return EMPTY;
  }

  /** With {@code newFiles} for {@code given file}. */
  public TestContext withFiles(TestFiles newFiles) {
    return new TestContext(newFiles, actions, verified, acceptsFindings, coverage);
  }

  /**
   * With another action for the findings of a rule, a policy or a module, as {@link
   * Binding#enforcing} says; of no meaning for tests that do not apply it.
   *
   * @param name its full name
   */
  public TestContext enforcing(String name, Action action) {
    Map<String, Action> all = new TreeMap<>(actions);
    all.put(name, action);
    return new TestContext(files, all, verified, acceptsFindings, coverage);
  }

  /** With everything evaluated twice and compared, as {@link Binding#verified} says. */
  public TestContext verified() {
    return new TestContext(files, actions, true, acceptsFindings, coverage);
  }

  /**
   * With {@code expect findings} content with any findings: to make the files that it names of
   * {@link dev.okite.testing.TestResult#goldenFiles}.
   */
  public TestContext acceptingFindings() {
    return new TestContext(files, actions, verified, true, coverage);
  }

  /**
   * With {@code recorder} noting what the tests cover. Policies then run in the reference evaluator
   * alone, which is slower.
   */
  public TestContext withCoverage(CoverageRecorder recorder) {
    return new TestContext(files, actions, verified, acceptsFindings, recorder);
  }

  TestFiles files() {
    return files;
  }

  Map<String, Action> actions() {
    return actions;
  }

  boolean isVerified() {
    return verified;
  }

  boolean acceptsFindings() {
    return acceptsFindings;
  }

  Optional<CoverageRecorder> coverage() {
    return Optional.ofNullable(coverage);
  }
}
