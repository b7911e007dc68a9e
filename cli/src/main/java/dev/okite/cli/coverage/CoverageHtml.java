package dev.okite.cli.coverage;

import dev.okite.cli.output.XmlText;
import dev.okite.source.Source;
import dev.okite.testing.Coverage;
import dev.okite.testing.Coverage.SourceCoverage;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What tests cover as one page of HTML that needs no other file, and runs no script. */
public final class CoverageHtml implements CoverageWriter {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="UTF-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>Coverage of policies</title>
      <style>
      body { font-family: sans-serif; margin: 2em; color: #1b1f24; background: #fff; }
      table { border-collapse: collapse; }
      th, td { padding: 0.2em 0.8em; text-align: left; }
      td.number { text-align: right; font-variant-numeric: tabular-nums; }
      pre { line-height: 1.45; border: 1px solid #d0d7de; padding: 0.5em; overflow-x: auto; }
      .line { color: #6e7781; user-select: none; }
      .full { background: #dafbe1; }
      .part { background: #fff8c5; }
      .none { background: #ffebe9; }
      .gap { color: #9a3412; }
      </style>
      </head>
      <body>
      """;

  @Override
  public void write(Coverage coverage, Writer out) throws IOException {
    out.write(HEAD);
    out.write("<h1>Coverage of policies: " + CoverageText.percent(coverage) + "</h1>\n");
    out.write(
        "<p>Green: every outcome came about in some test. Yellow: some did. Red: none.</p>\n");
    overview(coverage, out);
    if (!coverage.neverFired().isEmpty()) {
      out.write("<h2>Rules that no test makes fire</h2>\n<ul>\n");
      for (Coverage.Part rule : coverage.neverFired()) {
        out.write("<li><code>" + XmlText.escape(rule.name()) + "</code></li>\n");
      }
      out.write("</ul>\n");
    }
    int number = 0;
    for (SourceCoverage source : coverage.sources()) {
      String name = XmlText.escape(source.source().name());
      out.write("<h2 id=\"s" + number++ + "\"><code>" + name + "</code></h2>\n");
      listing(source, out);
    }
    out.write("</body>\n</html>\n");
  }

  private static void overview(Coverage coverage, Writer out) throws IOException {
    out.write("<table>\n<tr><th>source</th><th>covered</th><th>outcomes</th></tr>\n");
    int number = 0;
    for (SourceCoverage source : coverage.sources()) {
      Coverage alone = new Coverage(List.of(source));
      out.write("<tr><td><a href=\"#s" + number++ + "\">");
      out.write(XmlText.escape(source.source().name()) + "</a></td>");
      out.write("<td class=\"number\">" + CoverageText.percent(alone) + "</td>");
      out.write("<td class=\"number\">" + alone.covered() + " of " + alone.outcomes());
      out.write("</td></tr>\n");
    }
    out.write("</table>\n");
  }

  private static void listing(SourceCoverage source, Writer out) throws IOException {
    Map<Integer, CoveredLine> covered = new TreeMap<>();
    CoveredLine.of(source).forEach(line -> covered.put(line.number(), line));
    Map<Integer, List<Gap>> gaps = new TreeMap<>();
    source.parts().stream()
        .flatMap(part -> Gap.in(part).stream())
        .forEach(
            gap ->
                gaps.computeIfAbsent(gap.span().position().line(), l -> new ArrayList<>())
                    .add(gap));
    Source text = source.source();
    int width = Integer.toString(text.lineCount()).length();
    out.write("<pre>");
    for (int number = 1; number <= text.lineCount(); number++) {
      CoveredLine line = covered.get(number);
      String label = " ".repeat(width - Integer.toString(number).length()) + number;
      out.write("<span class=\"line\">" + label + "</span>  ");
      String escaped = XmlText.escape(text.line(number));
      out.write(
          line == null ? escaped : "<span class=\"" + shade(line) + "\">" + escaped + "</span>");
      for (Gap gap : gaps.getOrDefault(number, List.of())) {
        out.write("\n" + " ".repeat(width + 2));
        String sentence = gap.what() + ": " + gap.text();
        out.write("<span class=\"gap\">" + XmlText.escape(sentence) + "</span>");
      }
      out.write('\n');
    }
    out.write("</pre>\n");
  }

  private static String shade(CoveredLine line) {
    return line.covered() == line.outcomes() ? "full" : line.covered() > 0 ? "part" : "none";
  }
}
