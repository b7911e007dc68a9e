package dev.okite.cli.output;

import dev.okite.source.Position;
import dev.okite.testing.FailureText;
import dev.okite.testing.TestFailure;
import dev.okite.testing.TestResult;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** Tests in the Test Anything Protocol, version 14: a line for each case. */
public final class TestTap implements TestReportWriter {
  @Override
  public void write(TestOutcome outcome, Writer out) throws IOException {
    out.write("TAP version 14\n1.." + outcome.ran().size() + "\n");
    int number = 0;
    for (TestOutcome.Ran ran : outcome.ran()) {
      number++;
      TestResult result = ran.result();
      out.write(result.passed() ? "ok " : "not ok ");
      out.write(number + " - " + escaped(ran.file() + ": " + result.name()) + "\n");
      if (!result.passed()) {
        diagnosis(result, out);
      }
    }
  }

  /** A block of YAML, which takes strings as JSON writes them. */
  private static void diagnosis(TestResult result, Writer out) throws IOException {
    out.write("  ---\n");
    out.write("  outcome: " + result.outcome().name().toLowerCase(Locale.ROOT) + "\n");
    out.write("  failures:\n");
    for (TestFailure failure : result.failures()) {
      Position position = failure.span().position();
      out.write("    - message: " + quoted(failure.message()) + "\n");
      out.write("      at: " + quoted(failure.span().source().name()) + "\n");
      out.write("      line: " + position.line() + "\n");
      out.write("      column: " + position.column() + "\n");
      out.write("      text: |2\n");
      for (String line : FailureText.of(failure).lines().toList()) {
        out.write("        " + Printable.line(line) + "\n");
      }
    }
    out.write("  ...\n");
  }

  /** A hash would start a directive. */
  private static String escaped(String text) {
    return Printable.line(text).replace("\\", "\\\\").replace("#", "\\#");
  }

  private static String quoted(String text) {
    return '"' + Printable.line(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
