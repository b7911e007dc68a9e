package dev.okite.internal.reference;

import dev.okite.syntax.Expr;
import dev.okite.syntax.ListLiteral;
import dev.okite.syntax.Literal;
import dev.okite.syntax.MapLiteral;

/** Expressions whose value stands in the policy as it is. */
final class SelfEvident {
  private SelfEvident() {}

  static boolean is(Expr expression) {
    if (expression instanceof ListLiteral list) {
      return list.elements().stream().allMatch(SelfEvident::is);
    }
    if (expression instanceof MapLiteral map) {
      return map.entries().stream().allMatch(e -> is(e.key()) && is(e.value()));
    }
    return expression instanceof Literal;
  }
}
