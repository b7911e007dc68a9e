package dev.okite.cli.command;

import dev.okite.cli.output.CheckOutcome;
import dev.okite.cli.output.JsonReport;
import dev.okite.cli.output.MarkdownReport;
import dev.okite.cli.output.Palette;
import dev.okite.cli.output.ReportSettings;
import dev.okite.cli.output.ReportWriter;
import dev.okite.cli.output.Reported;
import dev.okite.cli.output.TextReport;
import dev.okite.cli.output.ci.GitHubReport;
import dev.okite.cli.output.ci.GitLabReport;
import dev.okite.cli.output.ci.JUnitReport;
import dev.okite.cli.output.html.HtmlReport;
import dev.okite.cli.output.openreports.OpenReports;
import dev.okite.cli.output.sarif.SarifReport;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** All reports of a run. Files are in their places only when the run has ended. */
final class Reports implements ReportWriter, AutoCloseable {
  private final CliContext context;
  private final ReportRequest request;
  private final ReportSettings settings;
  private final List<WrittenFile> files = new ArrayList<>();
  private final List<ReportWriter> writers = new ArrayList<>();

  private Reports(CliContext context, ReportRequest request, ReportSettings settings) {
    this.context = context;
    this.request = request;
    this.settings = settings;
  }

  /**
   * Begins all reports.
   *
   * @param out standard output
   * @throws StartException if a file cannot be written
   * @throws IOException if standard output cannot
   */
  static Reports begin(
      CliContext context, ReportRequest request, ReportSettings settings, Writer out)
      throws StartException, IOException {
    Reports reports = new Reports(context, request, settings);
    try {
      for (AlsoReport also : request.also()) {
        if (also.file() == null) {
          reports.begin(also.format(), Palette.PLAIN, context.err());
        } else {
          WrittenFile file = WrittenFile.open(context, also.file());
          reports.files.add(file);
          reports.begin(also.format(), Palette.PLAIN, file.writer());
        }
      }
      reports.begin(request.format(), context.colour() ? Palette.ANSI : Palette.PLAIN, out);
      return reports;
    } catch (StartException | IOException | RuntimeException failure) {
      reports.close();
      throw failure;
    }
  }

  @Override
  public void add(List<Reported> findings) throws IOException {
    for (ReportWriter writer : writers) {
      writer.add(findings);
    }
  }

  @Override
  public void end(CheckOutcome outcome) throws IOException {
    for (ReportWriter writer : writers) {
      writer.end(outcome);
    }
    for (WrittenFile file : files) {
      file.finish();
    }
  }

  /** Takes away the files of a run that did not end. */
  @Override
  public void close() {
    files.forEach(WrittenFile::close);
  }

  private void begin(Format format, Palette palette, Writer out) throws IOException {
    writers.add(
        switch (format) {
          case TEXT -> new TextReport(palette, out);
          case JSON -> JsonReport.begin(settings.version().get(), out);
          case SARIF -> SarifReport.begin(settings, out);
          case JUNIT -> new JUnitReport(settings, out);
          case GITHUB -> new GitHubReport(settings, out, StepSummaryFile.of(context));
          case GITLAB -> GitLabReport.begin(settings.paths(), out);
          case OPENREPORTS -> new OpenReports(request.api(), settings, out);
          case MARKDOWN -> MarkdownReport.whole(settings, out);
          case HTML -> new HtmlReport(settings, out);
        });
  }
}
