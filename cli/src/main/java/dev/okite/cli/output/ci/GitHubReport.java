package dev.okite.cli.output.ci;

import dev.okite.cli.input.RepositoryPaths;
import dev.okite.cli.input.Unreadable;
import dev.okite.cli.output.CheckOutcome;
import dev.okite.cli.output.KeptFinding;
import dev.okite.cli.output.Location;
import dev.okite.cli.output.MarkdownReport;
import dev.okite.cli.output.ReportSettings;
import dev.okite.cli.output.ReportWriter;
import dev.okite.cli.output.Reported;
import dev.okite.cli.output.State;
import dev.okite.finding.Action;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Annotations for GitHub Actions: workflow commands for the gravest findings, as many as GitHub
 * shows for a step, and a summary of the step that has all. What is known, waived or only recorded
 * is in the summary alone.
 */
public final class GitHubReport implements ReportWriter {
  /** Where the summary of the step goes. */
  public interface StepSummary {
    /** How many bytes it still takes. */
    long room();

    /**
     * Adds to it.
     *
     * @throws IOException if it cannot be written
     */
    void append(String markdown) throws IOException;
  }

  /** GitHub shows ten errors and ten warnings of a step. */
  private static final int MOST = 10;

  private static final String CONTINUED = "\n";

  private final RepositoryPaths paths;
  private final Writer out;
  private final Optional<StepSummary> summary;
  private final StringWriter markdown = new StringWriter();
  private final MarkdownReport all;
  private final Gravest errors = new Gravest(MOST);
  private final Gravest warnings = new Gravest(MOST);

  /**
   * A report.
   *
   * @param out where the commands go
   * @param summary where the summary goes; empty where there is none
   */
  public GitHubReport(ReportSettings settings, Writer out, Optional<StepSummary> summary) {
    this.paths = settings.paths();
    this.out = out;
    this.summary = summary;
    long room = summary.map(StepSummary::room).orElse(0L);
    this.all = MarkdownReport.within(room, settings, markdown);
  }

  @Override
  public void add(List<Reported> findings) throws IOException {
    for (Reported reported : findings) {
      KeptFinding finding = KeptFinding.of(reported);
      if (finding.isGrave()) {
        errors.add(finding);
      } else if (finding.state() == State.NEW && finding.action() == Action.WARN) {
        warnings.add(finding);
      }
    }
    if (summary.isPresent()) {
      all.add(findings);
    }
  }

  @Override
  public void end(CheckOutcome outcome) throws IOException {
    List<String> commands = new ArrayList<>();
    for (Unreadable problem : outcome.unreadable()) {
      Location location =
          new Location(problem.file(), problem.line(), problem.column(), null, null, null, false);
      commands.add(
          command("error", location, "unreadable", "It was not judged: " + problem.message()));
    }
    if (outcome.evaluations() == 0) {
      commands.add(command("error", null, "okite", "Nothing was judged."));
    }
    int grave = commands.size() + errors.total();
    errors.kept().forEach(finding -> commands.add(command("error", finding)));
    for (String command : commands.subList(0, Math.min(MOST, commands.size()))) {
      out.write(command + "\n");
    }
    for (KeptFinding finding : warnings.kept()) {
      out.write(command("warning", finding) + "\n");
    }
    int cut = Math.max(0, grave - MOST) + Math.max(0, warnings.total() - MOST);
    if (cut > 0) {
      String where = summary.isPresent() ? "the summary of the step has all" : "";
      out.write(
          "okite: GitHub shows 10 errors and 10 warnings of a step; "
              + cut
              + " more are not annotated"
              + (where.isEmpty() ? "" : ", " + where)
              + "\n");
    }
    out.flush();
    if (summary.isPresent()) {
      all.end(outcome);
      summary.get().append(markdown.toString());
    }
  }

  private String command(String level, KeptFinding finding) {
    String title = finding.rule().name() + " (" + finding.verdict() + ")";
    String fix = finding.fix().map(text -> CONTINUED + "fix: " + text).orElse("");
    String remedy = finding.rule().remedy().map(text -> CONTINUED + "remedy: " + text).orElse("");
    String subject = finding.subject().equals(finding.location().file()) ? "" : finding.subject();
    String message =
        (subject.isEmpty() ? "" : subject + ": ")
            + finding.message()
            + fix
            + (finding.state() == State.ERROR ? "" : remedy);
    return command(level, finding.location(), title, message);
  }

  private String command(String level, @Nullable Location location, String title, String message) {
    StringBuilder command = new StringBuilder("::").append(level).append(' ');
    if (location != null && location.file() != null) {
      command.append("file=").append(property(paths.of(location.file()))).append(',');
      number("line", location.line(), command);
      number("endLine", location.endLine(), command);
      number("col", location.column(), command);
      number("endColumn", location.endColumn(), command);
    }
    return command.append("title=").append(property(title)) + "::" + data(message);
  }

  private static void number(String name, @Nullable Integer value, StringBuilder command) {
    if (value != null) {
      command.append(name).append('=').append(value).append(',');
    }
  }

  /** The message of a command. */
  private static String data(String text) {
    return printable(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** The value of a property of a command. */
  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  /** A log is read on a terminal as well. */
  private static String printable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean isLineEnd = c == '\n' || c == '\r';
              boolean isShown = isLineEnd || c == '\t' || !Character.isISOControl(c);
              boolean isWhole = Character.getType(c) != Character.SURROGATE;
              out.appendCodePoint(isShown && isWhole ? c : '\uFFFD');
            });
    return out.toString();
  }
}
