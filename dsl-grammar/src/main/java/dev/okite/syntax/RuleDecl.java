package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code rule name { … }}.
 *
 * @param span where it stands
 * @param doc the documentation above it
 * @param name its name
 * @param members what stands between the braces, in order
 */
public record RuleDecl(
    Span span, Optional<DocComment> doc, Identifier name, List<RuleMember> members)
    implements PolicyMember {
  public RuleDecl {
    members = List.copyOf(members);
  }

  /** The metadata, in order. */
  public List<Metadata> metadata() {
    return Members.of(members, Metadata.class);
  }

  /** The steps, in order. */
  public List<Step> steps() {
    return Members.of(members, Step.class);
  }
}
