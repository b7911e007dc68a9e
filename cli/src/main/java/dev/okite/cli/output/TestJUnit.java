package dev.okite.cli.output;

import dev.okite.cli.output.TestOutcome.Ran;
import dev.okite.source.Position;
import dev.okite.testing.FailureText;
import dev.okite.testing.TestFailure;
import dev.okite.testing.TestResult;
import dev.okite.testing.TestResult.Outcome;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tests as the XML that build servers read: a {@code testsuite} for each file, a {@code testcase}
 * for each case. What failed is a {@code failure}, what could not be run an {@code error}.
 */
public final class TestJUnit implements TestReportWriter {
  @Override
  public void write(TestOutcome outcome, Writer out) throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.write(
        "<testsuites"
            + attribute("name", "okite test")
            + counts(outcome.ran())
            + attribute("time", seconds(outcome.time()))
            + ">\n");
    for (Map.Entry<String, List<Ran>> file : outcome.byFile().entrySet()) {
      out.write("  <testsuite" + attribute("name", file.getKey()) + counts(file.getValue()));
      out.write(attribute("skipped", "0") + attribute("time", time(file.getValue())) + ">\n");
      for (Ran ran : file.getValue()) {
        write(ran, out);
      }
      out.write("  </testsuite>\n");
    }
    out.write("</testsuites>\n");
  }

  private static void write(Ran ran, Writer out) throws IOException {
    TestResult result = ran.result();
    Position position = result.span().position();
    out.write(
        "    <testcase"
            + attribute("name", result.name())
            + attribute("classname", className(ran.file()))
            + attribute("file", ran.file())
            + attribute("line", Integer.toString(position.line()))
            + attribute("time", seconds(ran.time())));
    if (result.passed()) {
      out.write("/>\n");
      return;
    }
    boolean isBroken = result.outcome() == Outcome.BROKEN;
    String element = isBroken ? "error" : "failure";
    TestFailure first =
        result.failures().stream()
            .filter(failure -> failure.isBroken() == isBroken)
            .findFirst()
            .orElseThrow();
    String text = result.failures().stream().map(FailureText::of).collect(Collectors.joining("\n"));
    out.write(
        ">\n      <"
            + element
            + attribute("message", first.message())
            + attribute("type", isBroken ? "broken" : "expectation")
            + ">"
            + XmlText.content(text)
            + "</"
            + element
            + ">\n    </testcase>\n");
  }

  private static String counts(List<Ran> ran) {
    return attribute("tests", Integer.toString(ran.size()))
        + attribute("failures", count(ran, Outcome.FAILED))
        + attribute("errors", count(ran, Outcome.BROKEN));
  }

  private static String count(List<Ran> ran, Outcome outcome) {
    return Long.toString(ran.stream().filter(r -> r.result().outcome() == outcome).count());
  }

  private static String time(List<Ran> ran) {
    return seconds(ran.stream().map(Ran::time).reduce(Duration.ZERO, Duration::plus));
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%d.%03d", time.toSeconds(), time.toMillisPart());
  }

  /** Readers take what stands before the last dot for a package. */
  private static String className(String file) {
    String name = file.endsWith(".okite") ? file.substring(0, file.length() - 6) : file;
    return name.replace('/', '.');
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + XmlText.escape(value) + "\"";
  }
}
