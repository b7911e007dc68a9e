package dev.okite.cli.coverage;

import dev.okite.cli.output.Printable;
import dev.okite.testing.Coverage;
import dev.okite.testing.Coverage.Kind;
import dev.okite.testing.Coverage.Part;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** What tests cover, for people: what is missing, by source, and one line that sums up. */
public final class CoverageText implements CoverageWriter {
  /**
   * The share that is covered, such as {@code 93.7 %}; rounded down, so that it says 100 only where
   * nothing is missing.
   */
  public static String percent(Coverage coverage) {
    double tenths = Math.floor(coverage.percent() * 10) / 10;
    return String.format(Locale.ROOT, "%.1f %%", tenths);
  }

  @Override
  public void write(Coverage coverage, Writer out) throws IOException {
    for (Coverage.SourceCoverage source : coverage.sources()) {
      for (Part part : source.parts()) {
        for (Gap gap : Gap.in(part)) {
          out.write(Printable.line(gap.span() + ": " + gap.what() + ": " + gap.text()) + "\n");
        }
      }
    }
    List<Part> silent = coverage.neverFired();
    if (!silent.isEmpty()) {
      out.write("\nrules that no test makes fire:\n");
      for (Part rule : silent) {
        out.write("  " + rule.name() + "\n");
      }
      out.write('\n');
    }
    out.write("covered " + percent(coverage) + ": " + coverage.covered() + " of ");
    out.write(amount(coverage.outcomes(), "outcome") + " of ");
    out.write(amount(rules(coverage), "rule") + " and ");
    out.write(amount(conditions(coverage), "condition") + "\n");
  }

  private static String amount(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static long rules(Coverage coverage) {
    return coverage.sources().stream()
        .flatMap(source -> source.parts().stream())
        .filter(part -> part.kind() == Kind.RULE)
        .count();
  }

  private static long conditions(Coverage coverage) {
    return coverage.sources().stream()
        .flatMap(source -> source.parts().stream())
        .mapToLong(part -> part.conditions().size())
        .sum();
  }
}
