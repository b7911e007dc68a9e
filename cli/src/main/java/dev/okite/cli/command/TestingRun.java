package dev.okite.cli.command;

import dev.okite.CoverageRecorder;
import dev.okite.PolicySet;
import dev.okite.PolicySource;
import dev.okite.PolicyTest;
import dev.okite.TestContext;
import dev.okite.cli.coverage.CoverageText;
import dev.okite.cli.input.FileKind;
import dev.okite.cli.input.FileSearch;
import dev.okite.cli.input.InputFile;
import dev.okite.cli.output.Palette;
import dev.okite.cli.output.TestOutcome;
import dev.okite.cli.output.TestOutcome.Ran;
import dev.okite.policies.StandardPolicies;
import dev.okite.testing.Coverage;
import dev.okite.testing.TestResult;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs the tests of policies. */
final class TestingRun {
  private final CliContext context;
  private final TestRequest request;

  TestingRun(CliContext context, TestRequest request) {
    this.context = context;
    this.request = request;
  }

  /**
   * Runs them and reports.
   *
   * @throws StartException if a path is missing, or the policies do not compile
   * @throws IOException if the report cannot be written
   */
  ExitStatus run() throws StartException, IOException {
    Instant start = context.clock().instant();
    FileSearch search = new FileSearch(context.workingFolder(), FileKind.POLICIES);
    List<InputFile> files = PolicySources.find(search, FileKind.POLICIES, request.paths());
    List<InputFile> all = PolicySources.find(search, FileKind.POLICIES, request.policyPaths());
    PolicySet policies = compile(all);
    Set<String> own = files.stream().map(InputFile::label).collect(Collectors.toSet());
    List<PolicyTest> tests =
        policies.tests().stream()
            .filter(test -> own.contains(test.span().source().name()))
            .filter(test -> request.filter() == null || request.filter().accepts(test.name()))
            .toList();
    if (tests.isEmpty()) {
      say(noTest(files));
      return ExitStatus.INCOMPLETE;
    }
    CoverageRecorder recorder =
        request.coverage().isEmpty() && request.failUnder() == null ? null : new CoverageRecorder();
    GivenFiles given = new GivenFiles(files);
    List<Ran> ran = run(tests, recorder, given);
    Duration time = Duration.between(start, context.clock().instant());
    Set<String> covered = all.stream().map(InputFile::label).collect(Collectors.toSet());
    Coverage coverage = recorder == null ? null : recorder.coverage(policies, covered::contains);
    TestOutcome outcome = new TestOutcome(ran, tests.size(), time);
    report(outcome, coverage);
    ExitStatus status = status(outcome, coverage);
    return request.writesGolden() ? write(outcome, new GoldenFiles(given), status) : status;
  }

  /** Writes the files of findings. What else is wrong with the tests stays wrong. */
  private ExitStatus write(TestOutcome outcome, GoldenFiles golden, ExitStatus otherwise) {
    golden.write(outcome);
    golden.written().forEach(file -> say("wrote `" + file + "`"));
    golden.problems().forEach(this::say);
    if (!golden.problems().isEmpty()) {
      return ExitStatus.INCOMPLETE;
    }
    boolean onlyWrote = otherwise == ExitStatus.PASSED && !golden.written().isEmpty();
    return onlyWrote ? ExitStatus.WROTE : otherwise;
  }

  /** A module of the standard library that stands among the files is taken from there. */
  private PolicySet compile(List<InputFile> files) throws StartException {
    PolicySources sources = new PolicySources(context);
    List<PolicySource> own = sources.read(files);
    Set<String> modules = OwnModules.of(files);
    List<PolicySource> library =
        StandardPolicies.modules().stream()
            .filter(module -> !modules.contains(module))
            .map(StandardPolicies::source)
            .toList();
    return sources.compile(own, library);
  }

  /** In parallel; what a test gives depends on nothing but itself. */
  private List<Ran> run(
      List<PolicyTest> tests, @Nullable CoverageRecorder recorder, GivenFiles given) {
    TestContext empty = request.enforced(TestContext.empty().withFiles(given));
    TestContext testing = recorder == null ? empty : empty.withCoverage(recorder);
    return tests.parallelStream().map(test -> run(test, testing)).flatMap(List::stream).toList();
  }

  private List<Ran> run(PolicyTest test, TestContext testing) {
    Instant start = context.clock().instant();
    List<TestResult> results = test.run(testing);
    Duration share = Duration.between(start, context.clock().instant()).dividedBy(results.size());
    return results.stream().map(result -> new Ran(result, share)).toList();
  }

  private void report(TestOutcome outcome, @Nullable Coverage coverage) throws IOException {
    Palette palette = context.colour() ? Palette.ANSI : Palette.PLAIN;
    Delivery.deliver(
        context,
        out -> {
          request.format().writer(palette).write(outcome, out);
          for (CoverageTarget target : request.coverage()) {
            if (target.file() == null && coverage != null) {
              out.write('\n');
              new CoverageText().write(coverage, out);
            }
          }
        });
    for (CoverageTarget target : request.coverage()) {
      if (target.file() != null && coverage != null) {
        target.write(coverage, context.workingFolder());
      }
    }
  }

  private ExitStatus status(TestOutcome outcome, @Nullable Coverage coverage) {
    boolean tooLittle = false;
    if (coverage != null && request.failUnder() != null) {
      tooLittle = coverage.percent() < request.failUnder();
      if (tooLittle) {
        say(
            "the tests cover "
                + CoverageText.percent(coverage)
                + " of the policies, less than `--fail-under` asks for");
      }
    }
    if (outcome.broken() > 0) {
      return ExitStatus.INCOMPLETE;
    }
    return outcome.failed() > 0 || tooLittle ? ExitStatus.BLOCKED : ExitStatus.PASSED;
  }

  private String noTest(List<InputFile> files) {
    String paths = "`" + String.join("`, `", request.paths()) + "`";
    if (files.isEmpty()) {
      return "there is no test in " + paths + ": no file there ends in `.okite`";
    }
    return request.filter() == null
        ? "there is no test in " + paths
        : "there is no test in " + paths + " with a name that `--filter` chooses";
  }

  private void say(String sentence) {
    context.err().println("okite: " + sentence);
  }
}
