package dev.okite.cli.output.html;

import dev.okite.cli.output.CheckOutcome;
import dev.okite.cli.output.KeptFinding;
import dev.okite.cli.output.ReportSettings;
import dev.okite.cli.output.ReportWriter;
import dev.okite.cli.output.Reported;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * The report as one page of HTML that needs no other file: what it comes to, then by team, severity
 * and control, then every finding with its source lines. Findings are kept until the end, documents
 * are not.
 */
public final class HtmlReport implements ReportWriter {
  private final ReportSettings settings;
  private final Writer out;
  private final List<KeptFinding> findings = new ArrayList<>();

  /** A report that is written to {@code out} at the end. */
  public HtmlReport(ReportSettings settings, Writer out) {
    this.settings = settings;
    this.out = out;
  }

  @Override
  public void add(List<Reported> added) {
    added.forEach(reported -> findings.add(KeptFinding.of(reported)));
  }

  @Override
  public void end(CheckOutcome outcome) throws IOException {
    RuleGroups groups = RuleGroups.of(findings);
    new HtmlOverview(settings, outcome, groups, out).write();
    HtmlOthers others = new HtmlOthers(settings, outcome, findings, out);
    others.notJudged();
    new HtmlFindings(settings, groups, out).write();
    others.settled();
    out.write("</main>\n</body>\n</html>\n");
    out.flush();
  }
}
