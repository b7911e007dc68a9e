package dev.okite.syntax;

import dev.okite.source.Source;
import dev.okite.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A whole policy file.
 *
 * @param span the whole text
 * @param module the module it belongs to; a file without one is a module named after nothing, which
 *     nobody can import
 * @param imports its imports, in order
 * @param declarations what it declares, in order
 * @param comments its comments other than documentation, in order
 */
public record PolicyFile(
    Span span,
    Optional<ModuleDecl> module,
    List<ImportDecl> imports,
    List<Declaration> declarations,
    List<Comment> comments)
    implements SyntaxNode {
  public PolicyFile {
    imports = List.copyOf(imports);
    declarations = List.copyOf(declarations);
    comments = List.copyOf(comments);
  }

  /** The text it was read from. */
  public Source source() {
    return span.source();
  }

  /** The dotted name of its module; empty where it declares none. */
  public String moduleName() {
    return module.map(m -> m.name().text()).orElse("");
  }
}
