package dev.okite.internal.mutate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.source.Source;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.parse.ParseLimits;
import dev.okite.syntax.parse.ParseResult;
import dev.okite.syntax.parse.PolicyParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which changes there are to conditions and to what is around them. */
class MutationSitesTest {
  private static PolicyFile parse(String text) {
    ParseResult parsed = PolicyParser.parse(Source.of("p.okite", text), ParseLimits.DEFAULTS);
    assertThat(parsed.diagnostics()).isEmpty();
    return parsed.file();
  }

  private static List<String> changes(String text) {
    return MutationSites.of(parse(text)).stream()
        .map(site -> site.mutation().kind().word() + ": " + site.mutation().change())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          a.b | negation: `a.b` → `not a.b`
          not a.b | negation: `not a.b` → `a.b`
          a == 1 | equality: `a == 1` → `a != 1`
          a != 1 | equality: `a != 1` → `a == 1`
          a < b | negation: `a < b` → `not a < b`; bound: `a < b` → `a <= b`
          a < 5 | negation: `a < 5` → `not a < 5`; bound: `a < 5` → `a < 4`; bound: `a < 5` → `a <= 5`
          a <= 5 | negation: `a <= 5` → `not a <= 5`; bound: `a <= 5` → `a < 5`; bound: `a <= 5` → `a <= 6`
          a > 5 | negation: `a > 5` → `not a > 5`; bound: `a > 5` → `a > 6`; bound: `a > 5` → `a >= 5`
          5 >= a | negation: `5 >= a` → `not 5 >= a`; bound: `5 >= a` → `5 > a`; bound: `5 >= a` → `6 >= a`
          a and b | negation: `a` → `not a`; operand: without `a`; negation: `b` → `not b`; operand: without `b`
          a or b == 1 | negation: `a` → `not a`; operand: without `a`; operand: without `b == 1`; equality: `b == 1` → `b != 1`
          (a ?? b) == 1 | equality: `a ?? b == 1` → `a ?? b != 1`; default: without `?? b`
          a like 'x*' | negation: `a like "x*"` → `not a like "x*"`; pattern: `a like "x*"` → `a like "*x*"`
          a matches 'x' | negation: `a matches "x"` → `not a matches "x"`; pattern: `a matches "x"` → `a matches "(?:x).*"`; pattern: `a matches "x"` → `a matches ".*(?:x)"`
          a in [1, 2] | negation: `a in [1, 2]` → `not a in [1, 2]`; element: without `1`; element: without `2`
          a in [1, b] | negation: `a in [1, b]` → `not a in [1, b]`
          true | ""
          """)
  void conditions(String condition, String expected) {
    String text = "policy p { rule r { deny when " + condition + " } }";
    assertThat(String.join("; ", changes(text))).isEqualTo(expected);
  }

  @Test
  void quantifiersAndGuards() {
    assertThat(
            changes(
                """
                policy p {
                  match a
                  rule r {
                    for x in [y for y in b where y.c]
                    where d
                    let e = first(y in (f where it.g) where y.h)
                    require any y in e: if i then true else false
                      because "{j == 1}"
                  }
                }
                """))
        .containsExactly(
            "negation: `a` → `not a`",
            "condition: without `match a`",
            "negation: `y.c` → `not y.c`",
            "condition: without `where y.c`",
            "negation: `d` → `not d`",
            "condition: without `where d`",
            "negation: `it.g` → `not it.g`",
            "condition: without `where it.g`",
            "negation: `y.h` → `not y.h`",
            "condition: without `where y.h`",
            "negation: `any y in e: if i then true else false` → `not any y in e: if i then true else false`",
            "quantifier: `any y in e: if i then true else false` → `all y in e: if i then true else false`",
            "negation: `if i then true else false` → `not if i then true else false`",
            "negation: `i` → `not i`");
  }

  @Test
  void functionsAndConstants_areChanged_butTestsAndParamsAreNot() {
    String text =
        """
        module m
        let names = ["a"]
        def known(x) -> bool = x in names or x == "b"
        policy p {
          param limit: int = if true and false then 1 else 2
          include q except s when t
          rule r { deny when resource }
        }
        test "t" { given yaml "a: 1" expect that 1 < 2 and 2 < 3 }
        """;
    assertThat(MutationSites.of(parse(text)))
        .extracting(site -> site.mutation().part())
        .containsOnly("m.names", "m.known", "m.p", "m.p.r")
        .hasSize(7);
  }

  @Test
  void changedText_isWhatTheChangeSays() {
    List<MutationSite> sites =
        MutationSites.of(parse("policy p {\n  rule r { deny when not (a or b) and c } // x\n}\n"));
    assertThat(sites)
        .extracting(site -> site.changed().line(2))
        .contains(
            "  rule r { deny when (c) } // x",
            "  rule r { deny when (not (a or b)) } // x",
            "  rule r { deny when (a or b) and c } // x");
    assertThat(sites).allSatisfy(site -> parse(site.changed().text()));
  }
}
