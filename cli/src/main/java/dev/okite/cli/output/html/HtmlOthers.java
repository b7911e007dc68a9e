package dev.okite.cli.output.html;

import static dev.okite.cli.output.html.HtmlText.chip;
import static dev.okite.cli.output.html.HtmlText.name;
import static dev.okite.cli.output.html.HtmlText.prose;
import static dev.okite.cli.output.html.HtmlText.text;

import dev.okite.cli.baseline.BaselineEntry;
import dev.okite.cli.input.Unreadable;
import dev.okite.cli.output.CheckOutcome;
import dev.okite.cli.output.KeptFinding;
import dev.okite.cli.output.ReportSettings;
import dev.okite.cli.output.State;
import dev.okite.finding.EvaluationError;
import dev.okite.finding.Waiver;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * What of a run does not count as a finding: what was not judged, what is waived, known and fixed.
 */
final class HtmlOthers {
  private final ReportSettings settings;
  private final CheckOutcome outcome;
  private final List<KeptFinding> findings;
  private final Writer out;

  HtmlOthers(
      ReportSettings settings, CheckOutcome outcome, List<KeptFinding> findings, Writer out) {
    this.settings = settings;
    this.outcome = outcome;
    this.findings = findings;
    this.out = out;
  }

  /** What does not block any more. */
  void settled() throws IOException {
    waived();
    known();
    fixed();
  }

  private List<KeptFinding> in(State state) {
    return findings.stream().filter(finding -> finding.state() == state).toList();
  }

  /** What could not be read, and where rules failed. */
  void notJudged() throws IOException {
    List<KeptFinding> errors = in(State.ERROR);
    if (errors.isEmpty() && outcome.unreadable().isEmpty()) {
      return;
    }
    begin("not-judged", "Not judged", errors.size() + outcome.unreadable().size());
    out.write(
        "<p>What was not judged has not passed.</p>\n<table class=\"stack\">\n<thead><tr><th>what</th>");
    out.write("<th>where</th><th>why</th></tr></thead>\n<tbody>\n");
    for (Unreadable problem : outcome.unreadable()) {
      String line = problem.line() == null ? "" : ":" + problem.line();
      out.write("<tr><td>" + chip("error", "unreadable") + "</td><td>");
      out.write(name(settings.paths().of(problem.file()) + line) + "</td><td>");
      out.write(prose(problem.message()) + "</td></tr>\n");
    }
    for (KeptFinding finding : errors) {
      String code = finding.error().map(e -> e.code().id()).orElse("error");
      out.write("<tr><td>" + chip("error", code) + "</td><td>" + where(finding) + "</td><td>");
      out.write(prose(finding.message()) + "<br>" + name(finding.rule().name()));
      out.write(finding.error().map(HtmlOthers::failure).orElse(""));
      out.write("</td></tr>\n");
    }
    end();
  }

  private static String failure(EvaluationError error) {
    return "<br>failed at "
        + name(error.span().toString())
        + " in <code>"
        + text(error.span().text())
        + "</code>";
  }

  private void waived() throws IOException {
    List<KeptFinding> waived = in(State.WAIVED);
    if (waived.isEmpty()) {
      return;
    }
    begin("waived", "Waived", waived.size());
    out.write(
        "<table class=\"stack\">\n<thead><tr><th>severity</th><th>finding</th><th>reason</th>");
    out.write("<th>on whose word</th><th>until</th></tr></thead>\n<tbody>\n");
    for (KeptFinding finding : waived) {
      Waiver waiver = finding.waiver().orElseThrow();
      out.write("<tr><td>" + chip(finding.severity().word(), finding.severity().word()));
      out.write("</td><td>" + prose(finding.message()) + "<br>" + where(finding) + "<br>");
      out.write(name(finding.rule().name()) + "</td><td>" + prose(waiver.reason()) + "<br>");
      out.write(name(waiver.exception()));
      out.write(waiver.ticket().map(ticket -> "<br>ticket " + text(ticket)).orElse(""));
      out.write("</td><td>" + text(waiver.owner()));
      out.write(waiver.approvedBy().map(by -> "<br>approved by " + text(by)).orElse(""));
      out.write("</td><td>" + waiver.expires() + "</td></tr>\n");
    }
    end();
  }

  private void known() throws IOException {
    List<KeptFinding> known = in(State.KNOWN);
    if (known.isEmpty()) {
      return;
    }
    begin("known", "Known from the baseline", known.size());
    out.write("<p>They do not block. They are still to be fixed.</p>\n");
    out.write(
        "<table class=\"stack\">\n<thead><tr><th>severity</th><th>finding</th><th>where</th></tr></thead>\n<tbody>\n");
    for (KeptFinding finding : known.stream().sorted(KeptFinding.GRAVEST_FIRST).toList()) {
      out.write("<tr><td>" + chip(finding.severity().word(), finding.severity().word()));
      out.write("</td><td>" + prose(finding.message()) + "<br>" + name(finding.rule().name()));
      out.write("</td><td>" + where(finding) + "</td></tr>\n");
    }
    end();
  }

  private void fixed() throws IOException {
    if (outcome.fixed().isEmpty()) {
      return;
    }
    begin("fixed", "Fixed since the baseline", outcome.fixedCount());
    out.write(
        "<table class=\"stack\">\n<thead><tr><th>finding</th><th>where</th><th class=\"number\">times</th></tr></thead>\n<tbody>\n");
    for (BaselineEntry entry : outcome.fixed()) {
      out.write("<tr><td>" + prose(entry.key().message()) + "<br>" + name(entry.key().rule()));
      out.write("</td><td>" + text(entry.key().resource()) + "<br>" + name(entry.key().path()));
      out.write("</td><td class=\"number\">" + entry.count() + "</td></tr>\n");
    }
    end();
  }

  private String where(KeptFinding finding) {
    String file = finding.location().file();
    if (file == null) {
      return "all documents";
    }
    Integer line = finding.location().line();
    String place = name(settings.paths().of(file) + (line == null ? "" : ":" + line));
    String subject = finding.subject();
    return subject.equals(file) ? place : text(subject) + "<br>" + place;
  }

  private void begin(String id, String title, int count) throws IOException {
    out.write("<section id=\"" + id + "\">\n<h2>" + title + " <span class=\"quiet\">");
    out.write(count + "</span></h2>\n");
  }

  private void end() throws IOException {
    out.write("</tbody>\n</table>\n</section>\n");
  }
}
