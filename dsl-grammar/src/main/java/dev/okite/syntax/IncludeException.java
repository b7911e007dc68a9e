package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.Optional;

/**
 * A rule that an {@link Include} leaves out.
 *
 * @param span where it stands
 * @param rule the name of the rule in the included policy
 * @param condition when it is left out; always, where there is none
 */
public record IncludeException(Span span, Identifier rule, Optional<Expr> condition)
    implements SyntaxNode {}
