package dev.okite.syntax.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticRenderer;
import dev.okite.source.Source;
import dev.okite.testing.CaseFile;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs with mistakes, and all that is said about each of them. */
class SyntaxErrorTest {
  private static final DiagnosticRenderer RENDERER = new DiagnosticRenderer(false);

  static List<CaseFile.Case> programs() {
    return CaseFile.read("dev/okite/syntax/parse/syntax-errors.txt")
        .cases(SyntaxErrorTest::diagnose);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void saysWhatIsWrong(CaseFile.Case program) {
    assertThat(program.expected()).isNotEmpty();
    assertThat(diagnose(program.input())).isEqualTo(program.expected());
  }

  private static String diagnose(String program) {
    List<Diagnostic> diagnostics =
        PolicyParser.parse(Source.of("p.okite", program), ParseLimits.DEFAULTS).diagnostics();
    return diagnostics.stream().map(RENDERER::render).collect(Collectors.joining()).stripTrailing();
  }
}
