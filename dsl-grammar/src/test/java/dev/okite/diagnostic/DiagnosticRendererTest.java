package dev.okite.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.source.Source;
import dev.okite.source.Span;
import org.junit.jupiter.api.Test;

/** How diagnostics look as text. */
class DiagnosticRendererTest {
  private static final DiagnosticRenderer PLAIN = new DiagnosticRenderer(false);
  private static final DiagnosticRenderer COLORED = new DiagnosticRenderer(true);

  @Test
  void showsPlaceMessageHintAndRelatedPlaces() {
    Source source = Source.of("a/b.okite", "let a = 1\nlet b = c\n");
    Diagnostic diagnostic =
        Diagnostic.of(DiagnosticCode.UNKNOWN_NAME, source.span(18, 19), "there is no `c`")
            .withHint("did you mean `a`?")
            .withRelated(source.span(4, 5), "`a` is declared here");

    assertThat(PLAIN.render(diagnostic))
        .isEqualTo(
            """
            a/b.okite:2:9: error OKT-301: there is no `c`
             2 | let b = c
               |         ^
            hint: did you mean `a`?
            a/b.okite:1:5: see: `a` is declared here
             1 | let a = 1
               |     ^
            """);
    assertThat(COLORED.render(diagnostic))
        .isEqualTo(
            """
            a/b.okite:2:9: <1;31>error OKT-301:<0> <1>there is no `c`<0>
            <2> 2 |<0> let b = c
            <2>   |<0>         <1;31>^<0>
            <36>hint:<0> did you mean `a`?
            a/b.okite:1:5: <36>see:<0> `a` is declared here
            <2> 1 |<0> let a = 1
            <2>   |<0>     <36>^<0>
            """
                .replaceAll("<([0-9;]+)>", "\u001B[$1m"));
  }

  @Test
  void warningsHaveAnotherColor() {
    Span span = Source.of("p", "let a = 1").span(4, 5);
    Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.UNUSED_LET, span, "nothing uses `a`");
    assertThat(PLAIN.render(diagnostic)).startsWith("p:1:5: warning OKT-310: nothing uses `a`\n");
    assertThat(COLORED.render(diagnostic)).contains("\u001B[1;33mwarning OKT-310:\u001B[0m");
  }

  @Test
  void tabsKeepTheUnderlineInPlace() {
    assertThat(snippet("\tdeny\twhen x", 6, 10))
        .isEqualTo(" 1 | \tdeny\twhen x\n   | \t    \t^^^^\n");
  }

  @Test
  void spansOfSeveralLinesShowTheFirst() {
    assertThat(snippet("let a = [\n  1,\n]", 8, 16)).isEqualTo(" 1 | let a = [\n   |         ^\n");
  }

  @Test
  void theEndOfTheTextIsMarkedBehindIt() {
    assertThat(snippet("let", 3, 3)).isEqualTo(" 1 | let\n   |    ^\n");
    assertThat(snippet("", 0, 0)).isEqualTo(" 1 |\n   | ^\n");
  }

  @Test
  void longLinesAreCutAroundTheSpan() {
    String line = "a".repeat(500) + "b" + "a".repeat(500);
    assertThat(snippet(line, 500, 501))
        .isEqualTo(
            " 1 | …" + "a".repeat(40) + "b" + "a".repeat(79) + "…\n   | " + " ".repeat(41) + "^\n");
  }

  @Test
  void charactersThatWouldMoveTheCursorAreReplaced() {
    assertThat(snippet("a\u001B[2Jb\u202Ec", 5, 6))
        .isEqualTo(" 1 | a\uFFFD[2Jb\uFFFDc\n   |      ^\n");
  }

  @Test
  void aPairOfSurrogatesIsOneCharacter() {
    assertThat(snippet("\uD83D\uDE00 = 1", 0, 2)).isEqualTo(" 1 | \uD83D\uDE00 = 1\n   | ^\n");
  }

  private static String snippet(String text, int start, int end) {
    Span span = Source.of("p", text).span(start, end);
    String rendered = PLAIN.render(Diagnostic.of(DiagnosticCode.UNEXPECTED_TOKEN, span, "m"));
    return rendered.substring(rendered.indexOf('\n') + 1);
  }
}
