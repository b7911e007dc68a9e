package dev.okite.cli.output;

import dev.okite.cli.baseline.BaselineEntry;
import dev.okite.cli.input.Unreadable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The report as Markdown, for comments on changes and summaries of steps: what it comes to, then
 * the findings as tables, the gravest first, and what to do about each rule. Findings are kept
 * until the end, documents are not.
 */
public final class MarkdownReport implements ReportWriter {
  private final long room;
  private final ReportSettings settings;
  private final Writer out;
  private final List<KeptFinding> findings = new ArrayList<>();
  private long written;

  private MarkdownReport(long room, ReportSettings settings, Writer out) {
    this.room = room;
    this.settings = settings;
    this.out = out;
  }

  /** A report of any length. */
  public static MarkdownReport whole(ReportSettings settings, Writer out) {
    return new MarkdownReport(Long.MAX_VALUE, settings, out);
  }

  /** A report of {@code room} bytes at most, which says how many findings it leaves out. */
  public static MarkdownReport within(long room, ReportSettings settings, Writer out) {
    return new MarkdownReport(room, settings, out);
  }

  @Override
  public void add(List<Reported> added) {
    added.forEach(reported -> findings.add(KeptFinding.of(reported)));
  }

  @Override
  public void end(CheckOutcome outcome) throws IOException {
    findings.sort(KeptFinding.GRAVEST_FIRST);
    boolean blocks = outcome.isBlocked();
    String verdict =
        outcome.isIncomplete() ? "Not everything was judged" : blocks ? "Blocked" : "Passed";
    write("## Okite: " + verdict + "\n\n");
    write(text(Summary.verdict(outcome)) + "; " + Summary.scope(outcome) + ".\n");
    unreadable(outcome.unreadable());
    for (State state : State.values()) {
      List<KeptFinding> rows = findings.stream().filter(f -> f.state() == state).toList();
      if (!rows.isEmpty()) {
        table(heading(state), rows);
      }
    }
    remedies();
    fixed(outcome);
    out.flush();
  }

  private static String heading(State state) {
    return switch (state) {
      case ERROR -> "Could not be judged";
      case NEW -> "Findings";
      case KNOWN -> "Known from the baseline";
      case WAIVED -> "Waived";
    };
  }

  private void unreadable(List<Unreadable> problems) throws IOException {
    if (problems.isEmpty()) {
      return;
    }
    write("\n### Could not be read\n\n| place | why |\n|---|---|\n");
    for (Unreadable problem : problems) {
      String line = problem.line() == null ? "" : ":" + problem.line();
      String row =
          "| " + code(settings.paths().of(problem.file()) + line) + " | " + text(problem.message());
      if (!fits(row)) {
        return;
      }
      write(row + " |\n");
    }
  }

  private void table(String heading, List<KeptFinding> rows) throws IOException {
    write("\n### " + heading + "\n\n| severity | what | where | rule |\n|---|---|---|---|\n");
    int done = 0;
    for (KeptFinding finding : rows) {
      String row = row(finding);
      if (!fits(row)) {
        write("\n" + Summary.amount(rows.size() - done, "more finding") + " left out here.\n");
        return;
      }
      write(row);
      done++;
    }
  }

  private String row(KeptFinding finding) {
    String file = finding.location().file();
    String line = finding.location().line() == null ? "" : ":" + finding.location().line();
    String where = file == null ? "all documents" : code(settings.paths().of(file) + line);
    String subject =
        finding.subject().equals(file) || file == null ? "" : "<br>" + text(finding.subject());
    String waiver =
        finding.waiver().map(w -> "<br>until " + w.expires() + ": " + text(w.reason())).orElse("");
    String fix = finding.fix().map(text -> "<br>fix: " + code(text)).orElse("");
    return "| "
        + text(finding.verdict())
        + " | "
        + text(finding.message())
        + waiver
        + (finding.state() == State.NEW ? fix : "")
        + " | "
        + where
        + subject
        + " | "
        + code(finding.rule().name())
        + " |\n";
  }

  private void remedies() throws IOException {
    Map<String, String> remedies = new LinkedHashMap<>();
    for (KeptFinding finding : findings) {
      if (finding.state() == State.NEW) {
        finding.rule().remedy().ifPresent(r -> remedies.putIfAbsent(finding.rule().name(), r));
      }
    }
    String heading = "\n### What to do\n\n";
    for (Map.Entry<String, String> remedy : remedies.entrySet()) {
      String item = heading + "- " + code(remedy.getKey()) + ": " + text(remedy.getValue()) + "\n";
      if (!fits(item)) {
        return;
      }
      write(item);
      heading = "";
    }
  }

  private void fixed(CheckOutcome outcome) throws IOException {
    String heading = "\n### Fixed since the baseline\n\n";
    for (BaselineEntry entry : outcome.fixed()) {
      String item = heading + "- " + text(entry.key().describe()) + "\n";
      if (!fits(item)) {
        return;
      }
      write(item);
      heading = "";
    }
  }

  /** Keeps some room for saying how much is left out. */
  private boolean fits(String next) {
    return room == Long.MAX_VALUE
        || written + next.getBytes(StandardCharsets.UTF_8).length + 1000 <= room;
  }

  private void write(String markdown) throws IOException {
    out.write(markdown);
    if (room != Long.MAX_VALUE) {
      written += markdown.getBytes(StandardCharsets.UTF_8).length;
    }
  }

  /** Text that means nothing in Markdown and HTML, on one line. */
  private static String text(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    XmlText.whole(Printable.line(text))
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                // A mention notifies somebody, and a number links to an issue.
                case '@' -> escaped.append("&#64;");
                case '#' -> escaped.append("&#35;");
                case '\\', '`', '*', '_', '[', ']', '(', ')', '|', '~', '!', '$' ->
                    escaped.append('\\').appendCodePoint(c);
                default -> escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }

  /** As code, where HTML holds more than the backticks of Markdown in a table. */
  private static String code(String text) {
    return "<code>" + text(text) + "</code>";
  }
}
