package dev.okite.syntax.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.diagnostic.DiagnosticRenderer;
import dev.okite.source.Source;
import dev.okite.syntax.print.SyntaxPrinter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No text makes the parser, the renderer or the printer throw. */
class AnyTextProperties {
  private static final List<String> WORDS =
      List.of(
          "policy",
          "rule",
          "def",
          "let",
          "test",
          "exception",
          "module",
          "import",
          "param",
          "deny",
          "when",
          "require",
          "for",
          "in",
          "where",
          "match",
          "at",
          "because",
          "fix",
          "set",
          "remove",
          "add",
          "to",
          "see",
          "include",
          "except",
          "covers",
          "given",
          "expect",
          "no",
          "other",
          "findings",
          "that",
          "any",
          "all",
          "none",
          "if",
          "then",
          "else",
          "not",
          "and",
          "or",
          "is",
          "like",
          "matches",
          "null",
          "true",
          "reach",
          "from",
          "via",
          "group",
          "by",
          "first",
          "one",
          "count",
          "over",
          "inventory",
          "x",
          "abc",
          "dney",
          "1",
          "1.5",
          "2027-01-01",
          "12ab",
          "\"",
          "'",
          "\"\"\"",
          "\"a\"",
          "'b'",
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          "[*]",
          "<",
          ">",
          "=",
          "==",
          "!=",
          "->",
          "??",
          "?",
          "+",
          "++",
          "-",
          "*",
          "/",
          "%",
          ".",
          ",",
          ":",
          "&&",
          "!",
          ";",
          "=>",
          "\\",
          "@",
          "\u00e9",
          "\uD83D\uDE00",
          "\uD800",
          "\0",
          "// c",
          "/// d",
          "\n",
          "\n  ",
          "\r\n",
          "\t",
          "\"{",
          "}\"");

  private static final List<String> PROGRAMS =
      List.of(
          """
          module a.b
          import c.d as e
          /// Doc.
          policy p {
            title "t"
            controls ["x", "y"]
            param limit: list<string>? = ["a"]
            include q except r when limit == null
            let n = {a: 1, "b c": [1, 2.5e3], in: 'raw'}
            rule r {
              severity high
              for k, v in group(x by x.kind for x in inventory where x.a[*].b != null)
              where none y in v: first(z in y.z where z.n > -1) is not string
              deny when reach m from [k] via m.next ++ [] == (v where it.a)
                at v.a["b"].c
                see k, v
                because "the {k} is {if v then "on" else "off"}"
                fix set v.a = not true or false
            }
          }
          """,
          """
          test "a \\u{41}" {
            given yaml \"""
              a: 1
              \"""
            now = 2027-01-01
            for c in [1, 2]
            expect deny p.r at "/a" because "*"
            expect findings from p.r, p in "f.txt"
            expect no other findings
          }
          exception e {
            covers p.r, p.s
            when resource.x
            expires 2027-06-30
          }
          def f(x: int, y) -> bool = x + y * 2 ?? 3 in [4]
          """);

  @Property(tries = 300)
  void arbitraryText(@ForAll String text) {
    parses(text);
  }

  @Property(tries = 1000)
  void soupOfTokens(@ForAll("soups") String text) {
    parses(text);
  }

  @Property(tries = 1000)
  void programsWithAPieceReplaced(@ForAll("mutations") String text) {
    parses(text);
  }

  @Property(tries = 300)
  void truncatedPrograms(@ForAll("truncations") String text) {
    parses(text);
  }

  @Provide
  Arbitrary<String> soups() {
    return Arbitraries.of(WORDS).list().ofMaxSize(60).map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<String> mutations() {
    return Combinators.combine(
            Arbitraries.of(PROGRAMS),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.integers().between(0, 12),
            Arbitraries.of(WORDS))
        .as(
            (program, place, length, word) -> {
              int start = (int) (place * program.length());
              int end = Math.min(program.length(), start + length);
              return program.substring(0, start) + word + program.substring(end);
            });
  }

  @Provide
  Arbitrary<String> truncations() {
    return Combinators.combine(Arbitraries.of(PROGRAMS), Arbitraries.doubles().between(0, 1))
        .as((program, place) -> program.substring(0, (int) (place * program.length())));
  }

  private static void parses(String text) {
    Source source = Source.of("any", text);
    ParseResult result = PolicyParser.parse(source, ParseLimits.DEFAULTS);
    DiagnosticRenderer renderer = new DiagnosticRenderer(true);
    result.diagnostics().forEach(d -> assertThat(renderer.render(d)).contains(d.message()));
    String printed = SyntaxPrinter.print(result.file());
    if (!result.hasErrors()) {
      ParseResult again = PolicyParser.parse(Source.of("again", printed), ParseLimits.DEFAULTS);
      assertThat(again.diagnostics()).isEmpty();
      assertThat(SyntaxPrinter.print(again.file())).isEqualTo(printed);
    }
    ExpressionResult expression = PolicyParser.parseExpression(source, ParseLimits.DEFAULTS);
    assertThat(SyntaxPrinter.print(expression.expression())).isNotNull();
  }
}
