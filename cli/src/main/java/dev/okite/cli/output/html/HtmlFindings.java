package dev.okite.cli.output.html;

import static dev.okite.cli.output.html.HtmlText.chip;
import static dev.okite.cli.output.html.HtmlText.name;
import static dev.okite.cli.output.html.HtmlText.prose;
import static dev.okite.cli.output.html.HtmlText.source;
import static dev.okite.cli.output.html.HtmlText.text;

import dev.okite.cli.output.Excerpt;
import dev.okite.cli.output.KeptFinding;
import dev.okite.cli.output.Location;
import dev.okite.cli.output.ReportSettings;
import dev.okite.cli.output.Summary;
import dev.okite.finding.Action;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** The new findings: by team, then by rule, each with its source lines. */
final class HtmlFindings {
  /** So many findings of a rule are open, and the others a click away. */
  private static final int OPEN = 1;

  /** So many findings of a rule have their source lines, and so many stand on the page at all. */
  private static final int MOST_WITH_SOURCE = 200;

  private static final int MOST = 2000;

  private final ReportSettings settings;
  private final RuleGroups groups;
  private final Writer out;

  HtmlFindings(ReportSettings settings, RuleGroups groups, Writer out) {
    this.settings = settings;
    this.groups = groups;
    this.out = out;
  }

  void write() throws IOException {
    for (Map.Entry<String, List<RuleGroup>> team : groups.byTeam().entrySet()) {
      int count = team.getValue().stream().mapToInt(RuleGroup::count).sum();
      out.write("<section id=\"" + HtmlText.teamId(team.getKey()) + "\">\n");
      out.write("<h2>Team: " + text(team.getKey()) + " <span class=\"quiet\">");
      out.write(Summary.amount(count, "finding") + "</span></h2>\n");
      for (RuleGroup group : team.getValue()) {
        rule(group);
      }
      out.write("</section>\n");
    }
  }

  private void rule(RuleGroup group) throws IOException {
    String severity = group.severity().word();
    out.write("<article id=\"" + group.id() + "\" class=\"" + severity + "\">\n");
    out.write("<h3>" + chip(severity, severity) + " " + prose(group.rule().defaultMessage()));
    out.write("</h3>\n<p class=\"quiet\">" + name(group.rule().name()) + " · ");
    out.write(Summary.amount(group.count(), "finding") + " in ");
    out.write(Summary.amount(group.resources(), "resource"));
    out.write(group.rule().phase().map(phase -> " · phase " + phase.word()).orElse(""));
    String policy = group.findings().get(0).policy();
    if (!(group.rule().name() + ".").startsWith(policy + ".")) {
      out.write(" · applied by " + name(policy));
    }
    out.write("</p>\n");
    String documentation = group.rule().documentation().strip();
    if (!documentation.isEmpty() && !documentation.equals(group.rule().defaultMessage())) {
      for (String paragraph : documentation.split("\n\\s*\n", -1)) {
        out.write("<p>" + prose(paragraph.replaceAll("\\s+", " ")) + "</p>\n");
      }
    }
    if (group.rule().remedy().isPresent()) {
      out.write("<p class=\"remedy\"><b>What to do:</b> ");
      out.write(prose(group.rule().remedy().get()) + "</p>\n");
    }
    if (!group.rule().controls().isEmpty()) {
      out.write("<p class=\"controls\">");
      for (String control : group.rule().controls()) {
        out.write("<span>" + text(control) + "</span> ");
      }
      out.write("</p>\n");
    }
    List<KeptFinding> all = group.findings();
    for (int i = 0; i < Math.min(all.size(), MOST_WITH_SOURCE); i++) {
      out.write("<details" + (i < OPEN ? " open" : "") + ">\n<summary>" + title(all.get(i)));
      out.write("</summary>\n");
      facts(all.get(i));
      out.write("</details>\n");
    }
    for (int i = MOST_WITH_SOURCE; i < Math.min(all.size(), MOST); i++) {
      out.write("<p class=\"row\">" + title(all.get(i)) + "</p>\n");
    }
    if (all.size() > MOST) {
      out.write("<p class=\"row\">" + Summary.amount(all.size() - MOST, "more finding"));
      out.write(" of this rule left out here; reports for programs have all of them.</p>\n");
    }
    out.write("</article>\n");
  }

  private String title(KeptFinding finding) {
    Location location = finding.location();
    StringBuilder html = new StringBuilder();
    html.append("<span class=\"subject\">").append(text(finding.subject())).append("</span> ");
    if (finding.action() != Action.DENY) {
      html.append(chip("quiet", finding.action().word())).append(' ');
    }
    html.append("<span class=\"message\">").append(prose(finding.message())).append("</span>");
    if (location.file() != null) {
      String line = location.line() == null ? "" : ":" + location.line();
      html.append(" <span class=\"place\">");
      html.append(name(settings.paths().of(location.file()) + line)).append("</span>");
    }
    return html.toString();
  }

  private void facts(KeptFinding finding) throws IOException {
    Location location = finding.location();
    if (finding.excerpt().isPresent()) {
      excerpt(finding.excerpt().get(), location);
    }
    out.write("<dl>\n");
    if (location.pointer() != null && !location.pointer().isEmpty()) {
      item("at", name(location.pointer()) + (location.isMissing() ? " (missing)" : ""));
    }
    if (finding.fix().isPresent()) {
      item("fix", name(finding.fix().get()));
    }
    for (String see : finding.see()) {
      item("see", name(see));
    }
    out.write("</dl>\n");
  }

  private void item(String term, String html) throws IOException {
    out.write("<div><dt>" + term + "</dt><dd>" + html + "</dd></div>\n");
  }

  private void excerpt(Excerpt excerpt, Location location) throws IOException {
    out.write("<pre>");
    for (int i = 0; i < excerpt.lines().size(); i++) {
      boolean isMarked = i == excerpt.marked();
      String number = Integer.toString(excerpt.firstLine() + i);
      out.write("<span class=\"line" + (isMarked ? " marked" : "") + "\"><i>" + number + "</i>");
      if (isMarked) {
        out.write(source(excerpt.before()) + "<mark>" + source(excerpt.inside()) + "</mark>");
        out.write(source(excerpt.after()));
        if (location.isMissing()) {
          out.write(" <em>← " + text(lastName(location)) + " is missing here</em>");
        }
      } else {
        out.write(source(excerpt.lines().get(i)));
      }
      out.write("\n</span>");
    }
    out.write("</pre>\n");
  }

  private static String lastName(Location location) {
    String pointer = String.valueOf(location.pointer());
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }
}
