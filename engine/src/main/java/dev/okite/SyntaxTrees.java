package dev.okite;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.diagnostic.Diagnostics;
import dev.okite.source.Source;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.binary.MalformedTreeException;
import dev.okite.syntax.binary.TreeReader;
import dev.okite.syntax.parse.ParseLimits;
import dev.okite.syntax.parse.ParseResult;
import dev.okite.syntax.parse.PolicyParser;

/** From sources to syntax trees. */
final class SyntaxTrees {
  private SyntaxTrees() {}

  /** The tree that comes with {@code given}, or that of its text. */
  static PolicyFile read(PolicySource given, Source source, Diagnostics diagnostics) {
    byte[] tree = given.tree();
    if (tree != null) {
      try {
        return TreeReader.read(source, given.utf8(), tree);
      } catch (MalformedTreeException malformed) {
        diagnostics.add(
            Diagnostic.of(
                    DiagnosticCode.UNUSABLE_TREE,
                    source.span(0, 0),
                    "the syntax tree that came with this source cannot be used: "
                        + malformed.getMessage())
                .withHint("build what it comes from again; until then, the text is parsed"));
      }
    }
    ParseResult parsed = PolicyParser.parse(source, ParseLimits.DEFAULTS);
    diagnostics.addAll(parsed.diagnostics());
    return parsed.file();
  }
}
