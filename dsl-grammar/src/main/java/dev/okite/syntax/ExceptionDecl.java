package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code exception name { covers … when … reason … owner … expires … }}.
 *
 * @param span where it stands
 * @param doc the documentation above it
 * @param name its name
 * @param covers the rules or policies whose findings it waives, at least one
 * @param condition for which resources; all, where there is none
 * @param metadata reason, owner, approval and dates, in order
 */
public record ExceptionDecl(
    Span span,
    Optional<DocComment> doc,
    Identifier name,
    List<QualifiedName> covers,
    Optional<Expr> condition,
    List<Metadata> metadata)
    implements Declaration {
  public ExceptionDecl {
    covers = List.copyOf(covers);
    metadata = List.copyOf(metadata);
  }
}
