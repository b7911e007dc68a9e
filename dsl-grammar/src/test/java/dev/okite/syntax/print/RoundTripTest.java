package dev.okite.syntax.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.source.Source;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.parse.ParseLimits;
import dev.okite.syntax.parse.ParseResult;
import dev.okite.syntax.parse.PolicyParser;
import dev.okite.testing.CaseFile;
import dev.okite.testing.Shape;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files, their canonical text, and that it is read as the same tree. */
class RoundTripTest {
  static List<CaseFile.Case> files() {
    return CaseFile.read("dev/okite/syntax/print/files.txt")
        .cases(text -> SyntaxPrinter.print(parse(text)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void printsCanonically(CaseFile.Case file) {
    PolicyFile tree = parse(file.input());
    String printed = SyntaxPrinter.print(tree);
    assertThat(printed.stripTrailing()).isEqualTo(file.expected());
    PolicyFile again = parse(printed);
    assertThat(SyntaxPrinter.print(again)).isEqualTo(printed);
    assertThat(withoutComments(again)).isEqualTo(withoutComments(tree));
  }

  private static String withoutComments(PolicyFile file) {
    return Shape.of(
        new PolicyFile(file.span(), file.module(), file.imports(), file.declarations(), List.of()));
  }

  private static PolicyFile parse(String text) {
    ParseResult result = PolicyParser.parse(Source.of("#", text), ParseLimits.DEFAULTS);
    assertThat(result.diagnostics()).isEmpty();
    return result.file();
  }
}
