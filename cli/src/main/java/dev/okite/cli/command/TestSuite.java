package dev.okite.cli.command;

import dev.okite.PolicyTest;
import dev.okite.TestContext;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The tests in files of policies, found and compiled as {@code okite test} does it, for those who
 * run them themselves. Immutable and safe to share between threads.
 */
public final class TestSuite {
  private final Path folder;
  private final List<PolicyTest> tests;
  private final TestContext context;

  private TestSuite(Path folder, List<PolicyTest> tests, TestContext context) {
    this.folder = folder;
    this.tests = tests;
    this.context = context;
  }

  /**
   * Reads tests, and the policies that they are about.
   *
   * @param folder what the paths are relative to
   * @param paths files and folders with tests
   * @param policyPaths files and folders with further policies, whose tests are left out
   * @throws IllegalArgumentException if a path is missing, the policies do not compile or there is
   *     no test; the message says so as the command would
   */
  public static TestSuite read(Path folder, List<String> paths, List<String> policyPaths) {
    StringWriter said = new StringWriter();
    CliContext context =
        new CliContext(
            InputStream.nullInputStream(),
            Writer.nullWriter(),
            new PrintWriter(said),
            false,
            false,
            folder,
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    try {
      TestRequest request =
          TestRequest.of(
              paths,
              policyPaths,
              SchemaRequest.NONE,
              null,
              List.of(),
              null,
              List.of(),
              null,
              false,
              "text");
      LoadedTests loaded = LoadedTests.of(context, request);
      if (loaded.tests().isEmpty()) {
        throw new IllegalArgumentException(loaded.noTest(request));
      }
      return new TestSuite(folder, loaded.tests(), loaded.context(request));
    } catch (StartException notStarted) {
      String problems = String.join("\n", notStarted.problems());
      throw new IllegalArgumentException(said + problems, notStarted);
    }
  }

  /** The tests, in the order of the files and of the text. */
  public List<PolicyTest> tests() {
    return tests;
  }

  /** What they run with: the files that they give. */
  public TestContext context() {
    return context;
  }

  /** The file that {@code test}, which is one of these, stands in. */
  public Path file(PolicyTest test) {
    return folder.resolve(test.span().source().name());
  }
}
