package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.Optional;

/**
 * {@code let name = value}, in a policy, a rule or a test.
 *
 * @param span where it stands
 * @param name the name
 * @param type its type, where one is declared
 * @param value the expression that the name stands for
 */
public record LetStep(Span span, Identifier name, Optional<TypeRef> type, Expr value)
    implements PolicyMember, Step, TestMember {}
