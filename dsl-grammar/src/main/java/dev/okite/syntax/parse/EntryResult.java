package dev.okite.syntax.parse;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.syntax.Declaration;
import dev.okite.syntax.Expr;
import dev.okite.syntax.ImportDecl;
import dev.okite.syntax.RuleDecl;
import java.util.List;
import java.util.Optional;

/**
 * What became of a text that was entered in a session.
 *
 * @param imports the imports, in order
 * @param declarations what it declares, in order
 * @param rules the rules that stand outside a policy, in order
 * @param expression the expression that it is; empty if it declares something, or is blank
 * @param diagnostics what is wrong, by place
 * @param isUnfinished whether nothing is wrong but that it ends where it does
 */
public record EntryResult(
    List<ImportDecl> imports,
    List<Declaration> declarations,
    List<RuleDecl> rules,
    Optional<Expr> expression,
    List<Diagnostic> diagnostics,
    boolean isUnfinished) {
  /** A text of blanks and comments. */
  static final EntryResult NOTHING =
      new EntryResult(List.of(), List.of(), List.of(), Optional.empty(), List.of(), false);

  public EntryResult {
    imports = List.copyOf(imports);
    declarations = List.copyOf(declarations);
    rules = List.copyOf(rules);
    diagnostics = List.copyOf(diagnostics);
  }

  static EntryResult refused(Diagnostic reason) {
    return new EntryResult(
        List.of(), List.of(), List.of(), Optional.empty(), List.of(reason), false);
  }

  /** Whether anything keeps the text from compiling. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
