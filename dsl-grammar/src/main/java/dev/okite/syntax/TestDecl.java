package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code test "what it shows" { … }}.
 *
 * @param span where it stands
 * @param doc the documentation above it
 * @param name a literal string
 * @param members what stands between the braces, in order
 */
public record TestDecl(Span span, Optional<DocComment> doc, Literal name, List<TestMember> members)
    implements Declaration {
  public TestDecl {
    members = List.copyOf(members);
  }
}
