package dev.okite.cli.output;

import dev.okite.cli.output.Palette.Role;
import dev.okite.testing.FailureText;
import dev.okite.testing.TestFailure;
import dev.okite.testing.TestResult;
import dev.okite.testing.TestResult.Outcome;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Tests for people: what is not as expected, and one line that sums up. */
public final class TestText implements TestReportWriter {
  private final Palette palette;

  /** A report in the colours of {@code palette}. */
  public TestText(Palette palette) {
    this.palette = palette;
  }

  @Override
  public void write(TestOutcome outcome, Writer out) throws IOException {
    for (TestOutcome.Ran ran : outcome.ran()) {
      if (!ran.result().passed()) {
        write(ran.result(), out);
      }
    }
    out.write(summary(outcome) + "\n");
  }

  private void write(TestResult result, Writer out) throws IOException {
    boolean isBroken = result.outcome() == Outcome.BROKEN;
    out.write(
        palette.paint(isBroken ? Role.ERROR : Role.GRAVE, isBroken ? "broken" : "failed")
            + ": "
            + palette.paint(Role.PLACE, Printable.line(result.name()))
            + "\n");
    for (TestFailure failure : result.failures()) {
      for (String line : FailureText.of(failure).lines().toList()) {
        out.write(Printable.line(line) + "\n");
      }
    }
    out.write('\n');
  }

  private String summary(TestOutcome outcome) {
    List<String> counts = new ArrayList<>();
    count(outcome.failed(), "failed", counts);
    count(outcome.broken(), "broken", counts);
    count(outcome.passed(), "passed", counts);
    Role role = outcome.broken() > 0 ? Role.ERROR : outcome.failed() > 0 ? Role.GRAVE : Role.GOOD;
    return "ran "
        + Summary.amount(outcome.ran().size(), "case")
        + " of "
        + Summary.amount(outcome.tests(), "test")
        + " in "
        + Summary.amount(outcome.byFile().size(), "file")
        + " in "
        + Summary.seconds(outcome.time().toMillis())
        + ": "
        + palette.paint(role, String.join(", ", counts));
  }

  private static void count(long count, String word, List<String> counts) {
    if (count > 0) {
      counts.add(count + " " + word);
    }
  }
}
