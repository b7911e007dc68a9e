package dev.okite.syntax.parse;

import java.util.List;

/**
 * Prepares the tokens of a source for the parser. What is wrong with words, strings and brackets is
 * reported and repaired here, so that the parser meets text that is whole in these respects and one
 * mistake does not make it stumble twice.
 */
final class TokenReader {
  private final ErrorLog errors;
  private final ParseLimits limits;

  TokenReader(ErrorLog errors, ParseLimits limits) {
    this.errors = errors;
    this.limits = limits;
  }

  /**
   * The tokens to parse.
   *
   * @param all all tokens of the source
   * @param expression whether the source is a single expression
   */
  List<CodeToken> read(List<CodeToken> all, boolean expression) {
    List<CodeToken> tokens = new StringRepair(errors).repair(all);
    tokens = new CharacterRepair(errors, limits).repair(tokens);
    tokens = new NumberRepair(errors).repair(tokens);
    tokens = new OperatorRepair(errors).repair(tokens);
    tokens = new HeadRepair(errors).repair(tokens);
    tokens = new StepBraceRepair(errors).repair(tokens);
    tokens = new BracketRepair(errors, limits).repair(tokens);
    new StatementMarker(tokens).mark();
    if (!expression) {
      tokens = new WordRepair(errors, tokens).repair();
    }
    new AssignRepair(errors, tokens, expression).repair();
    return SpecialForms.mark(tokens);
  }
}
