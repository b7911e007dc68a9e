package dev.okite.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Documents;
import dev.okite.cli.baseline.BaselineEntry;
import dev.okite.cli.baseline.FindingKey;
import dev.okite.cli.input.Unreadable;
import dev.okite.cli.output.ReportSettings.AppliedRule;
import dev.okite.cli.output.openreports.ReportApi;
import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.finding.Action;
import dev.okite.finding.Finding;
import dev.okite.finding.FixOperation;
import dev.okite.finding.RuleDescription;
import dev.okite.finding.Severity;
import dev.okite.finding.Waiver;
import dev.okite.source.Source;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;

/**
 * Whatever documents, files, policies and exceptions call things, every format stays what it is.
 */
class HostileTextProperties {
  private static final Source POLICY = Source.of("p.okite", "policy p {}");

  private static final List<String> NASTY =
      List.of(
          "]]>",
          "<script>alert(1)</script>",
          "</style>",
          "\"' onload='x'",
          "&amp;&#0;",
          "%0A::error::x",
          "::warning file=a,line=1::x",
          "\n::error::injected",
          "\r\n",
          "| a | b |\n|---|---|",
          "```\n",
          "[click](javascript:x)",
          "![i](http://x)",
          "<http://x>",
          "@team #1",
          "~/../..",
          "{0}",
          "\u0000",
          "\u001B[31m",
          "\uD800",
          "\uDC00x",
          "\uFFFE",
          "\u202E",
          "\u2028",
          "\uD83D\uDE00",
          " ",
          "\t",
          "\\",
          "$x$");

  @Property(tries = 300)
  void everyFormat_isWellFormed(@ForAll("hostile") String a, @ForAll("hostile") String b) {
    List<Reported> findings = new ArrayList<>();
    for (Finding finding : findings(a, b)) {
      findings.add(new Reported(finding, false));
      findings.add(new Reported(finding, true));
      findings.add(new Reported(finding.waivedBy(waiver(a, b)), false));
    }
    CheckOutcome outcome =
        new CheckOutcome(
            FindingCounts.of(findings),
            List.of(new Unreadable(b, 0, 3, 4, a), new Unreadable(a, null, null, null, b)),
            1,
            1,
            1,
            1,
            Duration.ofMillis(5),
            List.of(new BaselineEntry(new FindingKey(a, b, a, b), 3)));
    AllFormats formats =
        new AllFormats(List.of(new AppliedRule("p.q", rule(b, a))), findings, outcome);
    ReportValidation.sarif(formats.sarif());
    ReportValidation.codeQuality(formats.gitLab());
    ReportValidation.reports(formats.openReports(ReportApi.OPENREPORTS));
    ReportValidation.reports(formats.openReports(ReportApi.POLICY_REPORT));
    ReportValidation.commands(formats.gitHub());
    ReportValidation.html(formats.html());
    ReportValidation.markdown(formats.markdown());
    List<ReportTestSuite> suites = ReportValidation.junit(formats.junit());
    assertThat(suites).isNotEmpty();
  }

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> pieces =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.of(NASTY)),
            Tuple.of(1, Arbitraries.strings().ofMaxLength(6)),
            Tuple.of(1, Arbitraries.strings().alpha().ofMaxLength(6)));
    return pieces.list().ofMaxSize(5).map(parts -> String.join("", parts));
  }

  /** A finding in a tree of a host with hostile names, and one in a text with hostile lines. */
  private static List<Finding> findings(String a, String b) {
    List<Finding> findings = new ArrayList<>();
    Value root =
        MapValue.of(
            Map.of(
                "apiVersion",
                StringValue.of(a),
                "kind",
                StringValue.of(b),
                "metadata",
                MapValue.of(Map.of("name", StringValue.of(a), "namespace", StringValue.of(b))),
                a,
                StringValue.of(b)));
    Document tree = Document.withoutText(b, 0, root);
    findings.add(finding(a, b, tree, Place.missing(tree.value(), "/" + a.replace("/", "~1"))));
    String yaml = "# " + a + "\nx: y # " + b + "\n";
    for (Document text : Documents.yaml(a, yaml.getBytes(StandardCharsets.UTF_8)).documents()) {
      Value value = text.value() instanceof MapValue map ? map.get("x") : text.value();
      findings.add(finding(b, a, text, Place.of(value.isPlaced() ? value : text.value())));
    }
    return findings;
  }

  private static Finding finding(String message, String text, Document document, Place place) {
    return new Finding(
        rule(text, message),
        "p.q",
        Action.DENY,
        Severity.HIGH,
        message,
        Optional.of(document),
        Optional.of(place),
        List.of(place),
        List.of(),
        List.of(new FixOperation(FixOperation.Kind.SET, "/x", Optional.of(StringValue.of(text)))),
        Optional.empty(),
        Optional.empty());
  }

  /** Names of rules are words of the language; all else is free text. */
  private static RuleDescription rule(String title, String text) {
    return new RuleDescription(
        "p.q.rule",
        Optional.of(title).filter(t -> !t.isBlank()),
        text,
        Severity.HIGH,
        Optional.of(text),
        List.of(title, text, "F:" + text),
        Optional.empty(),
        Optional.empty(),
        POLICY.span(0, 6));
  }

  private static Waiver waiver(String a, String b) {
    return new Waiver("p.e", a, b, LocalDate.of(2027, 1, 1), Optional.of(a), Optional.of(b));
  }
}
