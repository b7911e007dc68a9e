package dev.okite.syntax.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.diagnostic.DiagnosticRenderer;
import dev.okite.source.Source;
import dev.okite.syntax.print.SyntaxPrinter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that is made to exhaust a parser: it is refused, whole or in part, and nothing breaks. */
class HostileInputTest {
  static List<Arguments> texts() {
    return List.of(
        Arguments.of("let x = ", "(", 100000),
        Arguments.of("let x = ", "(", 1000000),
        Arguments.of("let x = ", "(", 10000000),
        Arguments.of("let x = ", "[", 100000),
        Arguments.of("let x = ", "{", 100000),
        Arguments.of("let x = ", "{a:", 100000),
        Arguments.of("let x = ", "f(", 100000),
        Arguments.of("let x = ", "not ", 100000),
        Arguments.of("let x = ", "-", 100000),
        Arguments.of("let x = ", "if a then b else ", 50000),
        Arguments.of("let x = ", "any x in xs: ", 50000),
        Arguments.of("let x = ", "reach x from y via ", 50000),
        Arguments.of("let x = ", "first(x in ", 50000),
        Arguments.of("let x = ", "group(x by ", 50000),
        Arguments.of("let x = ", "\"{", 100000),
        Arguments.of("let x = ", "a ?? ", 100000),
        Arguments.of("let x = ", "a + ", 200000),
        Arguments.of("let x = a", ".b", 200000),
        Arguments.of("let x = a", "[0]", 200000),
        Arguments.of("let x = a", "[*]", 200000),
        Arguments.of("let x: ", "list<", 100000),
        Arguments.of("let x = ", "([{", 100000),
        Arguments.of("", ")", 500000),
        Arguments.of("", "}", 500000),
        Arguments.of("", "}\"", 300000),
        Arguments.of("", "(]", 300000),
        Arguments.of("", "policy p { rule r { ", 20000),
        Arguments.of("", "test \"t\" { ", 50000),
        Arguments.of("", "{\n", 300000),
        Arguments.of("", "\0", 1000000),
        Arguments.of("", "\uD800", 1000000),
        Arguments.of("", "a", 1000000),
        Arguments.of("", "a ", 500000),
        Arguments.of("", "= ", 300000),
        Arguments.of("", "let x = {a=1, ", 50000),
        Arguments.of("", "'", 300000),
        Arguments.of("", "\"", 1000000),
        Arguments.of("", "\"\n", 300000),
        Arguments.of("", "\"{\n", 300000),
        Arguments.of("", "\"\"\"", 300001),
        Arguments.of("", "deny x; ", 100000),
        Arguments.of("policy p { rule r { ", "deny x\n", 100000),
        Arguments.of("let x = ", "a and not ", 80000));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isRefused(String start, String repeated, int times) {
    Source source = Source.of("hostile", start + repeated.repeat(times));
    ParseResult result = PolicyParser.parse(source, ParseLimits.DEFAULTS);

    assertThat(result.hasErrors()).isTrue();
    assertThat(result.diagnostics()).hasSizeLessThanOrEqualTo(101);
    result.diagnostics().forEach(HostileInputTest::rendersShort);
    assertThat(SyntaxPrinter.print(result.file())).isNotNull();
  }

  private static void rendersShort(Diagnostic diagnostic) {
    assertThat(new DiagnosticRenderer(false).render(diagnostic)).hasSizeLessThan(2000);
  }

  @ParameterizedTest
  @CsvSource({"and, 100000", "or, 100000"})
  void longChainsOfConditionsAreFine(String operator, int length) {
    String text = "a" + (" " + operator + " a").repeat(length);
    assertThat(diagnose(text)).isEmpty();
    assertThat(diagnose("any x in xs: " + text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'1, ', ']', '['", "'k: 1, ', '}', '{'"})
  void longListsAreFine(String element, String end, String start) {
    assertThat(diagnose(start + element.repeat(150_000) + end)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"101, true", "100, false"})
  void nestingIsLimited(int depth, boolean refused) {
    String text = "not ".repeat(depth - 1) + "a";
    boolean tooDeep = diagnose(text).stream().anyMatch(d -> d.code() == DiagnosticCode.TOO_DEEP);
    assertThat(tooDeep).isEqualTo(refused);
  }

  private static List<Diagnostic> diagnose(String expression) {
    return PolicyParser.parseExpression(Source.of("e", expression), ParseLimits.DEFAULTS)
        .diagnostics();
  }
}
