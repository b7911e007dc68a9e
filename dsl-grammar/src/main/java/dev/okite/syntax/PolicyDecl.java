package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code policy name { … }}.
 *
 * @param span where it stands
 * @param doc the documentation above it
 * @param name its name
 * @param members what stands between the braces, in order
 */
public record PolicyDecl(
    Span span, Optional<DocComment> doc, Identifier name, List<PolicyMember> members)
    implements Declaration {
  public PolicyDecl {
    members = List.copyOf(members);
  }

  /** The members of one kind, in order. */
  public <T extends PolicyMember> List<T> members(Class<T> kind) {
    return Members.of(members, kind);
  }
}
