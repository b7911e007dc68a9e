package dev.okite.cli.command;

import dev.okite.MutationAnalysis;
import dev.okite.TestContext;
import dev.okite.cli.output.MutationJson;
import dev.okite.cli.output.MutationText;
import dev.okite.cli.output.Palette;
import dev.okite.cli.output.TestOutcome;
import dev.okite.cli.output.TestOutcome.Ran;
import dev.okite.policies.StandardPolicies;
import dev.okite.testing.MutationReport;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Changes policies, and reports what their tests do not notice. */
final class MutationRun {
  private final CliContext context;
  private final TestRequest request;
  private final MutationRequest mutation;

  MutationRun(CliContext context, TestRequest request, MutationRequest mutation) {
    this.context = context;
    this.request = request;
    this.mutation = mutation;
  }

  /**
   * Runs the tests, then makes the changes and reports.
   *
   * @throws StartException if a path is missing, or the policies do not compile
   * @throws IOException if the report cannot be written
   */
  ExitStatus run() throws StartException, IOException {
    LoadedTests loaded = LoadedTests.of(context, request);
    if (loaded.tests().isEmpty()) {
      say(loaded.noTest(request));
      return ExitStatus.INCOMPLETE;
    }
    TestContext testing = loaded.context(request);
    TestOutcome outcome =
        new TestOutcome(ran(loaded, testing), loaded.tests().size(), Duration.ZERO);
    if (outcome.failed() > 0 || outcome.broken() > 0) {
      Delivery.deliver(context, out -> request.format().writer(palette()).write(outcome, out));
      say("changes can be tried when all tests pass");
      return outcome.broken() > 0 ? ExitStatus.INCOMPLETE : ExitStatus.BLOCKED;
    }
    MutationReport report = mutate(loaded, testing);
    Delivery.deliver(
        context,
        out -> {
          if (request.format() == TestFormat.JSON) {
            new MutationJson(Version.read()).write(report, out);
          } else {
            new MutationText(palette()).write(report, out);
          }
        });
    if (mutation.failUnder() != null && report.score() < mutation.failUnder()) {
      say(
          "the tests notice "
              + MutationText.percent(report)
              + " of the changes, less than `--fail-under-score` asks for");
      return ExitStatus.BLOCKED;
    }
    return ExitStatus.PASSED;
  }

  private MutationReport mutate(LoadedTests loaded, TestContext testing) {
    MutationAnalysis prepared =
        MutationAnalysis.prepare(
            StandardPolicies.engine(),
            loaded.policies(),
            loaded.choice(),
            loaded.sources()::contains,
            testing);
    Instant end = context.clock().instant().plus(mutation.time());
    return prepared.run(() -> context.clock().instant().isBefore(end));
  }

  private static List<Ran> ran(LoadedTests loaded, TestContext testing) {
    return loaded.tests().parallelStream()
        .flatMap(test -> test.run(testing).stream())
        .map(result -> new Ran(result, Duration.ZERO))
        .toList();
  }

  private Palette palette() {
    return context.colour() ? Palette.ANSI : Palette.PLAIN;
  }

  private void say(String sentence) {
    context.err().println("okite: " + sentence);
  }
}
