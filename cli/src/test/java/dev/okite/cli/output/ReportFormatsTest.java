package dev.okite.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okite.cli.Golden;
import dev.okite.cli.baseline.BaselineEntry;
import dev.okite.cli.baseline.FindingKey;
import dev.okite.cli.output.ReportSettings.AppliedRule;
import dev.okite.cli.output.SampleOutcome.Sample;
import dev.okite.cli.output.openreports.ReportApi;
import dev.okite.finding.Action;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/**
 * Each format on a run that has one of everything, one of it known, and on one that found nothing:
 * as it is kept in a file, and as others read it.
 */
class ReportFormatsTest {
  private static final AllFormats FULL = full();
  private static final AllFormats NOTHING =
      of(SampleOutcome.of(List.of(), List.of(), 1), List.of());
  private static final AllFormats UNJUDGED =
      of(SampleOutcome.of(List.of(), List.of(), 0), List.of());

  @Test
  void text_tellsKnownAndFixed() {
    Golden.check(getClass(), "formats/report.txt", FULL.text());
  }

  @Test
  void sarif() {
    Golden.check(getClass(), "formats/report.sarif", lines(FULL.sarif()));
    Golden.check(getClass(), "formats/nothing.sarif", lines(NOTHING.sarif()));
    ReportValidation.sarif(FULL.sarif());
    ReportValidation.sarif(NOTHING.sarif());
    ReportValidation.sarif(UNJUDGED.sarif());
    assertThat(NOTHING.sarif())
        .contains("\"results\":[],")
        .contains("\"executionSuccessful\":true");
    assertThat(UNJUDGED.sarif()).contains("\"executionSuccessful\":false");
  }

  @Test
  void junit() {
    Golden.check(getClass(), "formats/report.xml", FULL.junit());
    Golden.check(getClass(), "formats/nothing.xml", NOTHING.junit());
    List<ReportTestCase> cases = cases(FULL.junit());
    assertThat(cases).filteredOn(ReportTestCase::hasFailure).hasSize(3);
    assertThat(cases).filteredOn(ReportTestCase::hasError).hasSize(3);
    assertThat(cases).extracting(ReportTestCase::getFullName).doesNotHaveDuplicates();
    assertThat(cases(NOTHING.junit()))
        .hasSize(2)
        .noneMatch(one -> one.hasFailure() || one.hasError() || one.hasSkipped());
    assertThat(cases(UNJUDGED.junit())).singleElement().matches(ReportTestCase::hasError);
  }

  @Test
  void gitLab() {
    Golden.check(getClass(), "formats/gitlab.json", lines(FULL.gitLab()));
    ReportValidation.codeQuality(FULL.gitLab());
    assertThat(NOTHING.gitLab()).isEqualTo("[]\n");
    ReportValidation.codeQuality(NOTHING.gitLab());
  }

  @Test
  void gitHub() {
    Golden.check(getClass(), "formats/github.txt", FULL.gitHub());
    assertThat(ReportValidation.commands(FULL.gitHub()))
        .containsExactly("error", "error", "error", "error", "error", "error", "error", "warning");
    assertThat(NOTHING.gitHub()).isEmpty();
    assertThat(ReportValidation.commands(UNJUDGED.gitHub())).containsExactly("error");
  }

  @Test
  void gitHub_shows10OfEach_andSaysHowManyItCut() {
    Sample sample = SampleOutcome.full();
    List<Reported> many = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      many.addAll(Reported.asNew(sample.findings()));
    }
    AllFormats formats =
        new AllFormats(List.of(), many, SampleOutcome.of(List.of(), List.of(), 1).outcome());
    List<String> levels = ReportValidation.commands(formats.gitHub());
    assertThat(Collections.frequency(levels, "error")).isEqualTo(10);
    assertThat(Collections.frequency(levels, "warning")).isEqualTo(10);
    // 5 of 8 findings are errors, and 1 is a warning.
    assertThat(formats.gitHub())
        .contains("; " + (5 * 15 - 10 + 15 - 10) + " more are not annotated");
  }

  @Test
  void stepSummary_hasAllThatItHasRoomFor() {
    assertThat(FULL.stepSummary(1 << 20)).isEqualTo(FULL.markdown());
    List<Reported> many = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      many.addAll(Reported.asNew(SampleOutcome.full().findings()));
    }
    String cut =
        new AllFormats(List.of(), many, SampleOutcome.full().outcome()).stepSummary(20_000);
    assertThat(cut.getBytes(StandardCharsets.UTF_8).length).isBetween(15_000, 20_000);
    assertThat(cut).containsPattern(Pattern.compile("[0-9]+ more findings left out here"));
    ReportValidation.markdown(cut);
  }

  @Test
  void openReports() {
    Golden.check(
        getClass(), "formats/openreports.json", lines(FULL.openReports(ReportApi.OPENREPORTS)));
    Golden.check(
        getClass(), "formats/policyreport.json", lines(FULL.openReports(ReportApi.POLICY_REPORT)));
    Golden.check(
        getClass(), "formats/nothing.json", lines(NOTHING.openReports(ReportApi.OPENREPORTS)));
    for (ReportApi api : ReportApi.values()) {
      ReportValidation.reports(FULL.openReports(api));
      ReportValidation.reports(NOTHING.openReports(api));
      ReportValidation.reports(UNJUDGED.openReports(api));
    }
    assertThat(UNJUDGED.openReports(ReportApi.OPENREPORTS))
        .contains("\"pass\":0,\"fail\":0,\"warn\":0,\"error\":1");
  }

  @Test
  void markdown() {
    Golden.check(getClass(), "formats/report.md", FULL.markdown());
    Golden.check(getClass(), "formats/nothing.md", NOTHING.markdown());
    Document page = ReportValidation.markdown(FULL.markdown());
    assertThat(page.select("tbody tr")).hasSize(8 + 2);
    assertThat(page.select("tbody tr td:nth-child(2)").eachText())
        .contains("the text \\u{1b}[31mis\\u{1b}[0m odd");
    ReportValidation.markdown(NOTHING.markdown());
  }

  @Test
  void html() {
    Golden.check(getClass(), "formats/report.html", FULL.html());
    Golden.check(getClass(), "formats/nothing.html", NOTHING.html());
    Document page = ReportValidation.html(FULL.html());
    assertThat(page.select("article")).hasSize(3);
    assertThat(page.select("article details")).hasSize(5);
    assertThat(page.select("mark").eachText()).contains("true", "spec:");
    assertThat(page.select("h1").text()).isEqualTo("Policy report Incomplete");
    assertThat(ReportValidation.html(NOTHING.html()).select("h1").text())
        .isEqualTo("Policy report Passed");
    assertThat(ReportValidation.html(UNJUDGED.html()).select("h1").text())
        .isEqualTo("Policy report Incomplete");
  }

  @Test
  void html_staysAPageThatABrowserShows() {
    List<Reported> many = new ArrayList<>();
    for (int i = 0; i < 2100; i++) {
      many.addAll(Reported.asNew(SampleOutcome.full().findings().subList(0, 1)));
    }
    Document page =
        ReportValidation.html(
            new AllFormats(
                    List.of(),
                    many,
                    SampleOutcome.of(many.stream().map(Reported::finding).toList(), List.of(), 1)
                        .outcome())
                .html());
    assertThat(page.select("article details")).hasSize(200);
    assertThat(page.select("article .row")).hasSize(1800 + 1);
    assertThat(page.select("article .row").eachText().get(1800)).startsWith("100 more findings");
  }

  @Test
  void validation_findsWhatIsWrong() {
    assertThatThrownBy(() -> ReportValidation.sarif(FULL.sarif().replace("\"error\"", "\"grave\"")))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(
            () -> ReportValidation.sarif(FULL.sarif().replace("\"results\"", "\"result\"")))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(
            () -> ReportValidation.codeQuality(FULL.gitLab().replace("\"major\"", "\"medium\"")))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(
            () ->
                ReportValidation.reports(
                    FULL.openReports(ReportApi.OPENREPORTS).replace("\"nanos\":0", "\"nano\":0")))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> ReportValidation.junit(FULL.junit().replace("</failure>", "]]>")))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> ReportValidation.html(FULL.html().replace("</mark>", "</b>")))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> ReportValidation.commands(FULL.gitHub().replace("%0A", "\n")))
        .isInstanceOf(AssertionError.class);
  }

  private static List<ReportTestCase> cases(String report) {
    return ReportValidation.junit(report).stream()
        .map(ReportTestSuite::getTestCases)
        .flatMap(List::stream)
        .toList();
  }

  /** The audited finding is known, and two others of the baseline are gone. */
  private static AllFormats full() {
    Sample sample = SampleOutcome.full();
    List<Reported> reported =
        sample.findings().stream()
            .map(finding -> new Reported(finding, finding.action() == Action.AUDIT))
            .toList();
    CheckOutcome outcome = sample.outcome();
    return of(
        new Sample(
            sample.findings(),
            new CheckOutcome(
                FindingCounts.of(reported),
                outcome.unreadable(),
                outcome.files(),
                outcome.documents(),
                outcome.rules(),
                outcome.evaluations(),
                outcome.time(),
                List.of(
                    new BaselineEntry(
                        new FindingKey(
                            "example.pods.careful.privileged",
                            "/Pod/shop/old",
                            "/spec/containers/[name=app]/securityContext/privileged",
                            "container app is privileged"),
                        1),
                    new BaselineEntry(
                        new FindingKey("example.texts.tidy.odd", "odd.json", "/a", "it is <odd>"),
                        2)))),
        reported);
  }

  private static AllFormats of(Sample sample, List<Reported> reported) {
    List<AppliedRule> rules = new ArrayList<>();
    rules.add(
        new AppliedRule(
            "example.pods.careful", SampleOutcome.rule("example.pods.careful.privileged")));
    rules.add(
        new AppliedRule("example.pods.careful", SampleOutcome.rule("example.pods.careful.quiet")));
    return new AllFormats(rules, reported, sample.outcome());
  }

  /** JSON in lines that a person can compare. */
  private static String lines(String json) {
    return json.replace("},{", "},\n{").replace("[{", "[\n{").replace("}]", "}\n]");
  }
}
