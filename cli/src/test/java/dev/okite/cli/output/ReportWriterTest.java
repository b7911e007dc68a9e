package dev.okite.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.cli.Golden;
import dev.okite.cli.output.SampleOutcome.Sample;
import dev.okite.finding.Finding;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportWriterTest {
  @Test
  void text_withoutColour() {
    Golden.check(getClass(), "report.txt", text(Palette.PLAIN, SampleOutcome.full()));
  }

  @Test
  void text_withColour_isTheSameBesideTheColours() {
    String coloured = text(Palette.ANSI, SampleOutcome.full());
    Golden.check(getClass(), "report.ansi.txt", coloured.replace("\u001B", "<ESC>"));
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", ""))
        .isEqualTo(text(Palette.PLAIN, SampleOutcome.full()));
  }

  @Test
  void json() {
    Golden.check(getClass(), "report.json", json(SampleOutcome.full()));
  }

  @Test
  void text_ofNothingFound() {
    assertThat(text(Palette.PLAIN, SampleOutcome.of(List.of(), List.of(), 1)))
        .isEqualTo(
            "checked 4 documents in 3 files with 14 rules (1 evaluation) in 1.23 s: nothing found\n");
  }

  @Test
  void text_ofNothingJudged() {
    assertThat(text(Palette.PLAIN, SampleOutcome.of(List.of(), List.of(), 0)))
        .isEqualTo(
            "checked 4 documents in 3 files with 14 rules (0 evaluations) in 1.23 s: nothing was judged\n");
  }

  @Test
  void json_ofNothing() {
    assertThat(json(SampleOutcome.of(List.of(), List.of(), 0)))
        .isEqualTo(
            """
            {"okite":"1.2.3","findings":[],"unreadable":[],"summary":{"files":3,"documents":4,\
            "rules":14,"evaluations":0,"denied":0,"warned":0,"audited":0,"waived":0,"errors":0,"known":0,\
            "fixed":0},"fixed":[]}
            """);
  }

  @Test
  void findings_canComeInParts() {
    Sample sample = SampleOutcome.full();
    StringWriter text = new StringWriter();
    StringWriter json = new StringWriter();
    try {
      ReportWriter people = new TextReport(Palette.PLAIN, text);
      ReportWriter programs = JsonReport.begin("1.2.3", json);
      for (Finding finding : sample.findings()) {
        people.add(Reported.asNew(List.of(finding)));
        programs.add(Reported.asNew(List.of(finding)));
      }
      people.end(sample.outcome());
      programs.end(sample.outcome());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    assertThat(text.toString()).isEqualTo(text(Palette.PLAIN, sample));
    assertThat(json.toString()).isEqualTo(json(sample));
  }

  private static String text(Palette palette, Sample sample) {
    return write(out -> new TextReport(palette, out), sample);
  }

  private static String json(Sample sample) {
    return write(out -> JsonReport.begin("1.2.3", out), sample);
  }

  private interface Begin {
    ReportWriter to(Writer out) throws IOException;
  }

  private static String write(Begin begin, Sample sample) {
    StringWriter out = new StringWriter();
    try {
      ReportWriter report = begin.to(out);
      report.add(Reported.asNew(sample.findings()));
      report.end(sample.outcome());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return out.toString();
  }
}
