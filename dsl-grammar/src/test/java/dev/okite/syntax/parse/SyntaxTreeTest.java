package dev.okite.syntax.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.source.Source;
import dev.okite.testing.CaseFile;
import dev.okite.testing.Shape;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Expressions and the trees they are read as. */
class SyntaxTreeTest {
  static List<CaseFile.Case> expressions() {
    return CaseFile.read("dev/okite/syntax/parse/syntax-trees.txt").cases(SyntaxTreeTest::tree);
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void readsAs(CaseFile.Case expression) {
    assertThat(tree(expression.input())).isEqualTo(expression.expected());
  }

  private static String tree(String text) {
    ExpressionResult result =
        PolicyParser.parseExpression(Source.of("#", text), ParseLimits.DEFAULTS);
    assertThat(result.diagnostics()).isEmpty();
    return Shape.of(result.expression());
  }
}
