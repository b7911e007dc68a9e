package dev.okite.syntax.parse;

import java.util.ArrayList;
import java.util.List;

/** Prepares the tokens of a source for the parser. */
final class TokenReader {
  TokenReader(ErrorLog errors, ParseLimits limits) {}

  List<CodeToken> read(List<CodeToken> all) {
    List<CodeToken> code = new ArrayList<>();
    for (CodeToken token : all) {
      if (!token.isHidden()) {
        code.add(token);
      }
    }
    return SpecialForms.mark(code);
  }
}
