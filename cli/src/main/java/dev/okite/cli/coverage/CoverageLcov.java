package dev.okite.cli.coverage;

import dev.okite.cli.coverage.CoveredLine.Branch;
import dev.okite.testing.Coverage;
import dev.okite.testing.Coverage.Kind;
import dev.okite.testing.Coverage.Part;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * What tests cover as lcov's trace files say it: a rule is a function that is called when it fires,
 * and each rule and condition is a branch of its line with two ways.
 */
public final class CoverageLcov implements CoverageWriter {
  @Override
  public void write(Coverage coverage, Writer out) throws IOException {
    for (Coverage.SourceCoverage source : coverage.sources()) {
      out.write("TN:\nSF:" + line(source.source().name()) + "\n");
      rules(source, out);
      List<CoveredLine> lines = CoveredLine.of(source);
      branches(lines, out);
      for (CoveredLine line : lines) {
        out.write("DA:" + line.number() + "," + line.hits() + "\n");
      }
      out.write("LF:" + lines.size() + "\n");
      out.write("LH:" + lines.stream().filter(line -> line.hits() > 0).count() + "\n");
      out.write("end_of_record\n");
    }
  }

  private static void rules(Coverage.SourceCoverage source, Writer out) throws IOException {
    List<Part> rules = source.parts().stream().filter(part -> part.kind() == Kind.RULE).toList();
    for (Part rule : rules) {
      out.write("FN:" + rule.span().position().line() + "," + rule.name() + "\n");
    }
    for (Part rule : rules) {
      out.write("FNDA:" + rule.fired() + "," + rule.name() + "\n");
    }
    out.write("FNF:" + rules.size() + "\n");
    out.write("FNH:" + rules.stream().filter(rule -> rule.fired() > 0).count() + "\n");
  }

  private static void branches(List<CoveredLine> lines, Writer out) throws IOException {
    int outcomes = 0;
    int covered = 0;
    for (CoveredLine line : lines) {
      int block = 0;
      for (Branch branch : line.branches()) {
        String start = "BRDA:" + line.number() + "," + block++ + ",";
        out.write(start + "0," + taken(branch.yes(), branch) + "\n");
        out.write(start + "1," + taken(branch.no(), branch) + "\n");
      }
      outcomes += line.outcomes();
      covered += line.covered();
    }
    out.write("BRF:" + outcomes + "\nBRH:" + covered + "\n");
  }

  /** A dash says that the branch was never come to. */
  private static String taken(long count, Branch branch) {
    return branch.total() == 0 ? "-" : Long.toString(count);
  }

  private static String line(String name) {
    return name.replace('\n', ' ').replace('\r', ' ');
  }
}
