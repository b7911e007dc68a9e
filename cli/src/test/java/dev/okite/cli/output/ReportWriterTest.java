package dev.okite.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.cli.Golden;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportWriterTest {
  @Test
  void text_withoutColour() {
    Golden.check(
        getClass(), "report.txt", write(new TextReport(Palette.PLAIN), SampleOutcome.full()));
  }

  @Test
  void text_withColour_isTheSameBesideTheColours() {
    String coloured = write(new TextReport(Palette.ANSI), SampleOutcome.full());
    Golden.check(getClass(), "report.ansi.txt", coloured.replace("\u001B", "<ESC>"));
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", ""))
        .isEqualTo(write(new TextReport(Palette.PLAIN), SampleOutcome.full()));
  }

  @Test
  void json() {
    Golden.check(getClass(), "report.json", write(new JsonReport("1.2.3"), SampleOutcome.full()));
  }

  @Test
  void text_ofNothingFound() {
    assertThat(write(new TextReport(Palette.PLAIN), SampleOutcome.outcome(List.of(), List.of(), 1)))
        .isEqualTo(
            "checked 4 documents in 3 files with 14 rules (1 evaluation) in 1.23 s: nothing found\n");
  }

  @Test
  void text_ofNothingJudged() {
    assertThat(write(new TextReport(Palette.PLAIN), SampleOutcome.outcome(List.of(), List.of(), 0)))
        .isEqualTo(
            "checked 4 documents in 3 files with 14 rules (0 evaluations) in 1.23 s: nothing was judged\n");
  }

  @Test
  void json_ofNothing() {
    assertThat(write(new JsonReport("1.2.3"), SampleOutcome.outcome(List.of(), List.of(), 0)))
        .isEqualTo(
            """
            {"okite":"1.2.3","findings":[],"unreadable":[],"summary":{"files":3,"documents":4,\
            "rules":14,"evaluations":0,"denied":0,"warned":0,"audited":0,"waived":0,"errors":0}}
            """);
  }

  private static String write(ReportWriter report, CheckOutcome outcome) {
    StringWriter out = new StringWriter();
    try {
      report.write(outcome, out);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return out.toString();
  }
}
