package dev.okite.cli.command;

import dev.okite.CoverageRecorder;
import dev.okite.PolicyTest;
import dev.okite.TestContext;
import dev.okite.cli.coverage.CoverageText;
import dev.okite.cli.output.Palette;
import dev.okite.cli.output.TestOutcome;
import dev.okite.cli.output.TestOutcome.Ran;
import dev.okite.testing.Coverage;
import dev.okite.testing.TestResult;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    LoadedTests loaded = LoadedTests.of(context, request);
    if (loaded.tests().isEmpty()) {
      say(loaded.noTest(request));
      return ExitStatus.INCOMPLETE;
    }
    CoverageRecorder recorder =
        request.coverage().isEmpty() && request.failUnder() == null ? null : new CoverageRecorder();
    List<Ran> ran = run(loaded, recorder);
    Duration time = Duration.between(start, context.clock().instant());
    Coverage coverage =
        recorder == null ? null : recorder.coverage(loaded.policies(), loaded.sources()::contains);
    TestOutcome outcome = new TestOutcome(ran, loaded.tests().size(), time);
    report(outcome, coverage);
    ExitStatus status = status(outcome, coverage);
    return request.writesGolden()
        ? write(outcome, new GoldenFiles(loaded.given()), status)
        : status;
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

  /** In parallel; what a test gives depends on nothing but itself. */
  private List<Ran> run(LoadedTests loaded, @Nullable CoverageRecorder recorder) {
    TestContext plain = loaded.context(request);
    TestContext testing = recorder == null ? plain : plain.withCoverage(recorder);
    return loaded.tests().parallelStream()
        .map(test -> run(test, testing))
        .flatMap(List::stream)
        .toList();
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

  private void say(String sentence) {
    context.err().println("okite: " + sentence);
  }
}
