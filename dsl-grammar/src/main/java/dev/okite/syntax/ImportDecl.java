package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.Optional;

/**
 * {@code import kubernetes.workload}, or with {@code as pods}.
 *
 * @param span where it stands
 * @param name the imported module
 * @param alias the name that it has here, where that is not the last part of the module's name
 */
public record ImportDecl(Span span, QualifiedName name, Optional<Identifier> alias)
    implements SyntaxNode {
  /** The name under which this file speaks of the module. */
  public Identifier localName() {
    return alias.orElse(name.last());
  }
}
