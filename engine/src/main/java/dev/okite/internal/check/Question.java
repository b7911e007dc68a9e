package dev.okite.internal.check;

import dev.okite.syntax.Expr;
import dev.okite.syntax.PolicyDecl;

/**
 * An expression that stands nowhere in the sources and is asked for all the same, as if it stood at
 * the end of a policy.
 *
 * @param policy the policy, one of the sources declares it; because of the question, it needs no
 *     rule
 * @param expression what is asked for
 */
public record Question(PolicyDecl policy, Expr expression) {
  /** Whether it is asked at the end of {@code declaration}, and not of one that is equal. */
  @SuppressWarnings("ReferenceEquality")
  boolean isOf(PolicyDecl declaration) {
    return policy == declaration;
  }
}
