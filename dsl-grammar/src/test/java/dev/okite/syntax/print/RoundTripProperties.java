package dev.okite.syntax.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.source.Source;
import dev.okite.syntax.Expr;
import dev.okite.syntax.parse.ExpressionResult;
import dev.okite.syntax.parse.ParseLimits;
import dev.okite.syntax.parse.PolicyParser;
import dev.okite.testing.Shape;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Reading what was printed gives the tree that was printed. */
class RoundTripProperties {
  @Property(tries = 4000)
  void expressions(@ForAll long seed) {
    Expr expression = new GeneratedExpressions(new Random(seed)).expression(5);
    String printed = SyntaxPrinter.print(expression);

    ExpressionResult read =
        PolicyParser.parseExpression(Source.of("#", printed), ParseLimits.DEFAULTS);

    assertThat(read.diagnostics()).as(printed).isEmpty();
    assertThat(Shape.of(read.expression())).as(printed).isEqualTo(Shape.of(expression));
    assertThat(SyntaxPrinter.print(read.expression())).isEqualTo(printed);
  }
}
