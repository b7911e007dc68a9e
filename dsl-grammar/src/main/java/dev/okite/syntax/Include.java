package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.List;

/**
 * {@code include baseline except hostPathVolumes, seccomp when since(version, "1.19")}.
 *
 * @param span where it stands
 * @param policy the policy whose rules become part of this one
 * @param exceptions the rules that do not
 */
public record Include(Span span, QualifiedName policy, List<IncludeException> exceptions)
    implements PolicyMember {
  public Include {
    exceptions = List.copyOf(exceptions);
  }
}
