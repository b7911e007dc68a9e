package dev.okite.cli.output.ci;

import static dev.okite.cli.output.XmlText.attribute;

import dev.okite.cli.baseline.BaselineEntry;
import dev.okite.cli.output.CheckOutcome;
import dev.okite.cli.output.KeptFinding;
import dev.okite.cli.output.ReportSettings;
import dev.okite.cli.output.ReportSettings.AppliedRule;
import dev.okite.cli.output.ReportWriter;
import dev.okite.cli.output.Reported;
import dev.okite.cli.output.XmlText;
import java.io.IOException;
import java.io.Writer;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The report as the XML of JUnit, for build servers: a {@code testsuite} for each policy, a {@code
 * testcase} for each rule and resource that it found something in, and one for each rule that found
 * nothing. Findings are kept until the end, documents are not.
 */
public final class JUnitReport implements ReportWriter {
  private static final String NOT_JUDGED = "not judged";

  /** Where nothing was judged, no rule has passed. */
  private static final List<AppliedRule> NONE = List.of();

  private final ReportSettings settings;
  private final Writer out;
  private final Map<String, Map<String, JUnitCase>> suites = new LinkedHashMap<>();

  /** A report that is written to {@code out} at the end. */
  public JUnitReport(ReportSettings settings, Writer out) {
    this.settings = settings;
    this.out = out;
  }

  @Override
  public void add(List<Reported> findings) {
    for (Reported reported : findings) {
      KeptFinding finding = KeptFinding.of(reported);
      String name = finding.rule().name() + ": " + finding.subject();
      suite(finding.policy())
          .computeIfAbsent(name, n -> new JUnitCase(finding.policy(), n))
          .add(finding);
    }
  }

  @Override
  public void end(CheckOutcome outcome) throws IOException {
    for (AppliedRule applied : outcome.evaluations() == 0 ? NONE : settings.rules()) {
      String rule = applied.rule().name();
      Map<String, JUnitCase> cases = suite(applied.policy());
      if (cases.keySet().stream().noneMatch(name -> name.startsWith(rule + ": "))) {
        cases.put(rule, new JUnitCase(applied.policy(), rule));
      }
    }
    outcome
        .unreadable()
        .forEach(
            problem ->
                suite(NOT_JUDGED)
                    .computeIfAbsent(problem.file(), file -> new JUnitCase(NOT_JUDGED, file))
                    .add(problem));
    if (outcome.evaluations() == 0) {
      suite(NOT_JUDGED)
          .computeIfAbsent("any document", name -> new JUnitCase(NOT_JUDGED, name))
          .addError("nothing was judged");
    }
    write(outcome);
  }

  private Map<String, JUnitCase> suite(String name) {
    return suites.computeIfAbsent(name, n -> new LinkedHashMap<>());
  }

  private void write(CheckOutcome outcome) throws IOException {
    List<JUnitCase> all = new ArrayList<>();
    suites.values().forEach(cases -> all.addAll(cases.values()));
    String seconds =
        String.format(
            Locale.ROOT, "%d.%03d", outcome.time().toSeconds(), outcome.time().toMillisPart());
    String timestamp =
        DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
            settings.now().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.write("<testsuites" + attribute("name", "okite check") + counts(all));
    out.write(attribute("time", seconds) + ">\n");
    for (Map.Entry<String, Map<String, JUnitCase>> suite : suites.entrySet()) {
      List<JUnitCase> cases = List.copyOf(suite.getValue().values());
      out.write("  <testsuite" + attribute("name", suite.getKey()) + counts(cases));
      out.write(attribute("skipped", count(cases, JUnitCase.Result.SKIPPED)));
      out.write(attribute("time", "0.000") + attribute("timestamp", timestamp) + ">\n");
      out.write("    <properties>\n      <property" + attribute("name", "okite.version"));
      out.write(attribute("value", settings.version().get()) + "/>\n    </properties>\n");
      for (JUnitCase one : cases) {
        one.write(settings.paths(), out);
      }
      if (!outcome.fixed().isEmpty() && suite.getKey().equals(lastSuite())) {
        fixed(outcome);
      }
      out.write("  </testsuite>\n");
    }
    out.write("</testsuites>\n");
  }

  private String lastSuite() {
    return suites.keySet().stream().reduce("", (first, second) -> second);
  }

  private void fixed(CheckOutcome outcome) throws IOException {
    out.write("    <system-out>");
    for (BaselineEntry entry : outcome.fixed()) {
      out.write(XmlText.content("fixed: " + entry.key().describe() + "\n"));
    }
    out.write("</system-out>\n");
  }

  private static String counts(List<JUnitCase> cases) {
    return attribute("tests", Integer.toString(cases.size()))
        + attribute("failures", count(cases, JUnitCase.Result.FAILURE))
        + attribute("errors", count(cases, JUnitCase.Result.ERROR));
  }

  private static String count(List<JUnitCase> cases, JUnitCase.Result result) {
    return Long.toString(cases.stream().filter(one -> one.result() == result).count());
  }
}
