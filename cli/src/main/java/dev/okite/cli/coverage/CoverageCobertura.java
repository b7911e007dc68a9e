package dev.okite.cli.coverage;

import dev.okite.cli.output.XmlText;
import dev.okite.testing.Coverage;
import dev.okite.testing.Coverage.Kind;
import dev.okite.testing.Coverage.Part;
import dev.okite.testing.Coverage.SourceCoverage;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What tests cover as Cobertura's XML says it: a source is a class, a rule one of its methods, and
 * each rule and condition two branches of its line. The report has no time of its own, so that the
 * same tests give the same bytes.
 */
public final class CoverageCobertura implements CoverageWriter {
  @Override
  public void write(Coverage coverage, Writer out) throws IOException {
    List<CoveredLine> all =
        coverage.sources().stream().flatMap(source -> CoveredLine.of(source).stream()).toList();
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.write(
        "<!DOCTYPE coverage SYSTEM \"http://cobertura.sourceforge.net/xml/coverage-04.dtd\">\n");
    out.write("<coverage" + rates(all) + totals(all));
    out.write(" complexity=\"0\" version=\"okite\" timestamp=\"0\">\n");
    out.write("  <sources>\n    <source>.</source>\n  </sources>\n  <packages>\n");
    out.write("    <package name=\"policies\"" + rates(all) + " complexity=\"0\">\n");
    out.write("      <classes>\n");
    for (SourceCoverage source : coverage.sources()) {
      write(source, out);
    }
    out.write("      </classes>\n    </package>\n  </packages>\n</coverage>\n");
  }

  private static void write(SourceCoverage source, Writer out) throws IOException {
    List<CoveredLine> lines = CoveredLine.of(source);
    String name = source.source().name();
    out.write("        <class" + attribute("name", name) + attribute("filename", name));
    out.write(rates(lines) + " complexity=\"0\">\n          <methods>\n");
    for (Part part : source.parts()) {
      if (part.kind() == Kind.RULE) {
        List<CoveredLine> own = CoveredLine.of(new SourceCoverage(source.source(), List.of(part)));
        String indent = "            ";
        out.write(indent + "<method" + attribute("name", part.name()));
        out.write(attribute("signature", "") + rates(own) + " complexity=\"0\">\n");
        lines(own, indent + "  ", out);
        out.write(indent + "</method>\n");
      }
    }
    out.write("          </methods>\n");
    lines(lines, "          ", out);
    out.write("        </class>\n");
  }

  private static void lines(List<CoveredLine> lines, String indent, Writer out) throws IOException {
    out.write(indent + "<lines>\n");
    for (CoveredLine line : lines) {
      out.write(
          indent
              + "  <line"
              + attribute("number", Integer.toString(line.number()))
              + attribute("hits", Long.toString(line.hits()))
              + attribute("branch", "true")
              + attribute(
                  "condition-coverage",
                  100 * line.covered() / line.outcomes()
                      + "% ("
                      + line.covered()
                      + "/"
                      + line.outcomes()
                      + ")")
              + "/>\n");
    }
    out.write(indent + "</lines>\n");
  }

  private static String rates(List<CoveredLine> lines) {
    return attribute("line-rate", rate(hit(lines).count(), lines.size()))
        + attribute("branch-rate", rate(covered(lines), outcomes(lines)));
  }

  private static String totals(List<CoveredLine> lines) {
    return attribute("lines-covered", Long.toString(hit(lines).count()))
        + attribute("lines-valid", Integer.toString(lines.size()))
        + attribute("branches-covered", Long.toString(covered(lines)))
        + attribute("branches-valid", Long.toString(outcomes(lines)));
  }

  private static Stream<CoveredLine> hit(List<CoveredLine> lines) {
    return lines.stream().filter(line -> line.hits() > 0);
  }

  private static long covered(List<CoveredLine> lines) {
    return lines.stream().mapToLong(CoveredLine::covered).sum();
  }

  private static long outcomes(List<CoveredLine> lines) {
    return lines.stream().mapToLong(CoveredLine::outcomes).sum();
  }

  private static String rate(long covered, long all) {
    return String.format(Locale.ROOT, "%.4f", all == 0 ? 1.0 : (double) covered / all);
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + XmlText.escape(value) + "\"";
  }
}
