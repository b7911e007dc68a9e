package dev.okite.cli.output.html;

import static dev.okite.cli.output.html.HtmlText.chip;
import static dev.okite.cli.output.html.HtmlText.name;
import static dev.okite.cli.output.html.HtmlText.text;

import dev.okite.cli.output.CheckOutcome;
import dev.okite.cli.output.ReportSettings;
import dev.okite.cli.output.Summary;
import dev.okite.finding.Action;
import dev.okite.finding.Severity;
import java.io.IOException;
import java.io.Writer;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The top of the page: what it comes to, and tables that lead to the findings. */
final class HtmlOverview {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ROOT);

  private static final List<Severity> WORST_FIRST =
      List.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW, Severity.INFO);

  /** A control that more rules are about has no place for their names. */
  private static final int NAMED_RULES = 2;

  private final ReportSettings settings;
  private final CheckOutcome outcome;
  private final RuleGroups groups;
  private final Writer out;

  HtmlOverview(ReportSettings settings, CheckOutcome outcome, RuleGroups groups, Writer out) {
    this.settings = settings;
    this.outcome = outcome;
    this.groups = groups;
    this.out = out;
  }

  void write() throws IOException {
    out.write(HtmlStyle.HEAD);
    header();
    if (!groups.all().isEmpty()) {
      out.write("<section id=\"overview\" class=\"overview\">\n<div>\n");
      teams();
      severities();
      out.write("</div>\n<div>\n");
      controls();
      out.write("</div>\n</section>\n");
    }
  }

  private void header() throws IOException {
    boolean incomplete = outcome.isIncomplete();
    boolean blocked = outcome.isBlocked();
    String kind = incomplete ? "error" : blocked ? "critical" : "good";
    String verdict = incomplete ? "Incomplete" : blocked ? "Blocked" : "Passed";
    out.write("<header>\n<h1>Policy report " + chip(kind, verdict) + "</h1>\n<p>");
    out.write(text(sentence()) + "</p>\n<p class=\"quiet\">");
    out.write(text(Summary.scope(outcome)) + " · ");
    out.write(TIME.format(settings.now().atOffset(ZoneOffset.UTC)));
    out.write(" · okite " + text(settings.version().get()) + "</p>\n</header>\n<main>\n");
    out.write("<ul class=\"tiles\">\n");
    for (Severity severity : WORST_FIRST) {
      tile(severity.word(), severity.word(), outcome.counts().of(severity), "#overview");
    }
    if (outcome.counts().errors() + outcome.unreadable().size() > 0) {
      int count = outcome.counts().errors() + outcome.unreadable().size();
      tile("error", "not judged", count, "#not-judged");
    }
    if (outcome.counts().known() > 0) {
      tile("quiet", "known", outcome.counts().known(), "#known");
    }
    if (outcome.counts().waived() > 0) {
      tile("quiet", "waived", outcome.counts().waived(), "#waived");
    }
    if (outcome.fixedCount() > 0) {
      tile("good", "fixed", outcome.fixedCount(), "#fixed");
    }
    out.write("</ul>\n");
  }

  private String sentence() {
    if (outcome.evaluations() == 0) {
      return "Nothing was judged, so that no finding says nothing.";
    }
    int denied = outcome.counts().of(Action.DENY);
    int open = denied + outcome.counts().of(Action.WARN) + outcome.counts().of(Action.AUDIT);
    String found =
        open == 0
            ? "No open finding."
            : (open == 1 ? "1 open finding" : open + " open findings")
                + " of "
                + Summary.amount(groups.all().size(), "rule")
                + (denied == 0
                    ? ", none of which blocks."
                    : ", of which " + denied + " " + (denied == 1 ? "blocks." : "block."));
    return outcome.isIncomplete()
        ? found + " Something was not judged, so that there may be more."
        : found;
  }

  private void tile(String kind, String word, int count, String target) throws IOException {
    String shown = "<b>" + count + "</b> " + word;
    boolean leads = count > 0 && (!target.equals("#overview") || !groups.all().isEmpty());
    out.write("<li class=\"" + kind + (count == 0 ? " none" : "") + "\">");
    out.write(leads ? "<a href=\"" + target + "\">" + shown + "</a>" : shown);
    out.write("</li>\n");
  }

  private void teams() throws IOException {
    out.write("<h2>By team</h2>\n<table class=\"counts\">\n<thead><tr><th>team</th>");
    for (Severity severity : WORST_FIRST) {
      out.write("<th class=\"number\">" + severity.word() + "</th>");
    }
    out.write("<th class=\"number\">all</th></tr></thead>\n<tbody>\n");
    for (Map.Entry<String, List<RuleGroup>> team : groups.byTeam().entrySet()) {
      out.write("<tr><th scope=\"row\"><a href=\"#" + HtmlText.teamId(team.getKey()) + "\">");
      out.write(text(team.getKey()) + "</a></th>");
      for (Severity severity : WORST_FIRST) {
        int count = team.getValue().stream().mapToInt(group -> group.count(severity)).sum();
        String kind = count == 0 ? "zero" : severity.word();
        out.write("<td class=\"number " + kind + "\">" + (count == 0 ? "–" : "" + count) + "</td>");
      }
      int all = team.getValue().stream().mapToInt(RuleGroup::count).sum();
      out.write("<td class=\"number\"><b>" + all + "</b></td></tr>\n");
    }
    out.write("</tbody>\n</table>\n");
  }

  private void severities() throws IOException {
    out.write("<h2>By severity</h2>\n<table>\n<thead><tr><th>severity</th><th>rule</th>");
    out.write(
        "<th class=\"number\">findings</th><th class=\"number\">resources</th></tr></thead>\n<tbody>\n");
    for (RuleGroup group : groups.all()) {
      String word = group.severity().word();
      out.write("<tr><td>" + chip(word, word) + "</td><td><a href=\"#" + group.id() + "\">");
      out.write(name(shortName(group)) + "</a></td><td class=\"number\">" + group.count());
      out.write("</td><td class=\"number\">" + group.resources() + "</td></tr>\n");
    }
    out.write("</tbody>\n</table>\n");
  }

  private void controls() throws IOException {
    if (groups.byControl().isEmpty()) {
      return;
    }
    out.write("<h2>By control</h2>\n<table class=\"controls-table\">\n<thead><tr><th>control</th>");
    out.write(
        "<th>worst</th><th class=\"number\">findings</th><th class=\"rules\">rules</th></tr></thead>\n");
    String framework = "";
    for (Map.Entry<Control, List<RuleGroup>> control : groups.byControl().entrySet()) {
      if (!control.getKey().framework().equals(framework)) {
        out.write(framework.isEmpty() ? "" : "</tbody>\n");
        framework = control.getKey().framework();
        out.write("<tbody>\n<tr class=\"group\"><th colspan=\"4\" scope=\"rowgroup\">");
        out.write(text(framework) + "</th></tr>\n");
      }
      control(control.getKey(), control.getValue());
    }
    out.write("</tbody>\n</table>\n");
  }

  private void control(Control control, List<RuleGroup> rules) throws IOException {
    Severity worst =
        rules.stream().map(RuleGroup::severity).reduce(Severity.INFO, RuleGroup::worse);
    int count = rules.stream().mapToInt(RuleGroup::count).sum();
    out.write("<tr><td class=\"control\">" + text(control.id()) + "</td><td>");
    out.write(
        chip(worst.word(), worst.word())
            + "</td><td class=\"number\">"
            + count
            + "</td><td class=\"rules\">");
    String separator = "";
    for (RuleGroup group : rules.subList(0, Math.min(NAMED_RULES, rules.size()))) {
      String rule = group.rule().name();
      out.write(separator + "<a href=\"#" + group.id() + "\">");
      out.write(name(rule.substring(rule.lastIndexOf('.') + 1)) + "</a>");
      separator = "<br>";
    }
    int more = rules.size() - NAMED_RULES;
    out.write(
        (more > 0 ? "<br><span class=\"quiet\">and " + more + " more</span>" : "")
            + "</td></tr>\n");
  }

  /** The last two parts of its name: policy and rule. */
  private static String shortName(RuleGroup group) {
    String name = group.rule().name();
    int last = name.lastIndexOf('.');
    int before = last < 1 ? -1 : name.lastIndexOf('.', last - 1);
    return name.substring(before + 1);
  }
}
