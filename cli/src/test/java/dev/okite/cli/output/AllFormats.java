package dev.okite.cli.output;

import dev.okite.cli.input.RepositoryPaths;
import dev.okite.cli.output.ReportSettings.AppliedRule;
import dev.okite.cli.output.ci.GitHubReport;
import dev.okite.cli.output.ci.GitHubReport.StepSummary;
import dev.okite.cli.output.ci.GitLabReport;
import dev.okite.cli.output.ci.JUnitReport;
import dev.okite.cli.output.html.HtmlReport;
import dev.okite.cli.output.openreports.OpenReports;
import dev.okite.cli.output.openreports.ReportApi;
import dev.okite.cli.output.sarif.SarifReport;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes all formats of reports to text. */
final class AllFormats {
  /** A way to begin a report. */
  interface Begin {
    ReportWriter to(Writer out) throws IOException;
  }

  private final ReportSettings settings;
  private final List<Reported> findings;
  private final CheckOutcome outcome;

  AllFormats(List<AppliedRule> rules, List<Reported> findings, CheckOutcome outcome) {
    this.settings =
        new ReportSettings(
            () -> "1.2.3",
            Instant.parse("2027-01-15T12:00:00Z"),
            RepositoryPaths.around(Path.of("/nowhere/project")),
            rules,
            name -> Optional.of("# " + name + "\n\nA page.\n"),
            true);
    this.findings = findings;
    this.outcome = outcome;
  }

  String sarif() {
    return write(out -> SarifReport.begin(settings, out));
  }

  String junit() {
    return write(out -> new JUnitReport(settings, out));
  }

  String gitLab() {
    return write(out -> GitLabReport.begin(settings.paths(), out));
  }

  String gitHub() {
    return write(out -> new GitHubReport(settings, out, Optional.empty()));
  }

  /** The summary of a step that takes so many bytes. */
  String stepSummary(long room) {
    StringBuilder summary = new StringBuilder();
    StepSummary step =
        new StepSummary() {
          @Override
          public long room() {
            return room;
          }

          @Override
          public void append(String markdown) {
            summary.append(markdown);
          }
        };
    write(out -> new GitHubReport(settings, out, Optional.of(step)));
    return summary.toString();
  }

  String openReports(ReportApi api) {
    return write(out -> new OpenReports(api, settings, out));
  }

  String markdown() {
    return write(out -> MarkdownReport.whole(settings, out));
  }

  String html() {
    return write(out -> new HtmlReport(settings, out));
  }

  String text() {
    return write(out -> new TextReport(Palette.PLAIN, out));
  }

  private String write(Begin begin) {
    StringWriter out = new StringWriter();
    try {
      ReportWriter report = begin.to(out);
      // In parts, as findings come.
      for (Reported reported : findings) {
        report.add(List.of(reported));
      }
      report.end(outcome);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return out.toString();
  }
}
