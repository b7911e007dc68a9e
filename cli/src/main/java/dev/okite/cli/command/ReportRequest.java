package dev.okite.cli.command;

import dev.okite.cli.output.openreports.ReportApi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a check is to report.
 *
 * @param format what standard output gets
 * @param also further reports
 * @param api the API of reports that are objects of Kubernetes
 * @param baseline a file of findings that are known; null for none
 * @param writeBaseline the file to write all findings to; null for none
 */
record ReportRequest(
    Format format,
    List<AlsoReport> also,
    ReportApi api,
    @Nullable String baseline,
    @Nullable String writeBaseline) {

  /**
   * What the command line says.
   *
   * @param format of standard output; null for text
   * @param api of reports that are objects of Kubernetes; null for the usual one
   * @throws StartException if that cannot be
   */
  static ReportRequest of(
      @Nullable String format,
      List<String> also,
      @Nullable String api,
      @Nullable String baseline,
      @Nullable String writeBaseline)
      throws StartException {
    Format main = format == null ? Format.TEXT : Format.of("--format", format);
    List<AlsoReport> others = new ArrayList<>();
    Set<String> files = new HashSet<>();
    if (writeBaseline != null) {
      files.add(writeBaseline);
    }
    for (String said : also) {
      AlsoReport other = AlsoReport.of(said);
      others.add(other);
      if (other.file() != null && !files.add(other.file())) {
        throw StartException.of("two reports cannot go to the same file, `" + other.file() + "`");
      }
    }
    ReportRequest request =
        new ReportRequest(
            main,
            List.copyOf(others),
            api == null ? ReportApi.OPENREPORTS : ReportApi.of(api).orElseThrow(() -> noApi(api)),
            baseline,
            writeBaseline);
    if (Collections.frequency(request.formats(), Format.GITHUB) > 1) {
      throw StartException.of("one report for GitHub is enough; the step has one summary only");
    }
    return request;
  }

  /** The formats of all reports. */
  List<Format> formats() {
    List<Format> formats = new ArrayList<>();
    formats.add(format);
    for (AlsoReport other : also) {
      formats.add(other.format());
    }
    return formats;
  }

  /** The files that the run reads or writes for its reports. */
  List<String> files() {
    List<String> files = new ArrayList<>();
    add(baseline, files);
    add(writeBaseline, files);
    for (AlsoReport other : also) {
      add(other.file(), files);
    }
    return files;
  }

  private static void add(@Nullable String file, List<String> files) {
    if (file != null) {
      files.add(file);
    }
  }

  /** Whether findings can be known. */
  boolean hasBaseline() {
    return baseline != null || writeBaseline != null;
  }

  /** Whether a report lists the rules that found nothing, too. */
  boolean listsRules() {
    List<Format> formats = formats();
    return formats.contains(Format.SARIF)
        || formats.contains(Format.JUNIT)
        || formats.contains(Format.OPENREPORTS);
  }

  /** What a check does that writes text to standard output, and nothing else. */
  static ReportRequest text() {
    return new ReportRequest(Format.TEXT, List.of(), ReportApi.OPENREPORTS, null, null);
  }

  /** Whether a report has the pages about rules in it. */
  boolean needsPages() {
    return formats().contains(Format.SARIF);
  }

  private static StartException noApi(String api) {
    return StartException.of(
        "`--report-api` takes `"
            + ReportApi.OPENREPORTS.apiVersion()
            + "` or `"
            + ReportApi.POLICY_REPORT.apiVersion()
            + "`, found `"
            + api
            + "`");
  }
}
