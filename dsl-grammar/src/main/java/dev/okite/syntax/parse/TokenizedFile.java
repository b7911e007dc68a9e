package dev.okite.syntax.parse;

import java.util.List;

/**
 * What became of a policy source, and the tokens that it was made from.
 *
 * @param result the tree and what is wrong
 * @param tokens the tokens in order, the last of them empty, at the end of the source; none where
 *     the source has errors
 */
public record TokenizedFile(ParseResult result, List<SourceToken> tokens) {
  public TokenizedFile {
    tokens = List.copyOf(tokens);
  }
}
