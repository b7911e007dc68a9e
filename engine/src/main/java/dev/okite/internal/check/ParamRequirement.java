package dev.okite.internal.check;

import dev.okite.syntax.Expr;
import java.util.Optional;

/**
 * What has to hold of a param when it is bound (7.2).
 *
 * @param condition sees the param by its name
 * @param because what is said where it does not hold
 */
public record ParamRequirement(Expr condition, Optional<Expr> because) {
  /** What to say where it does not hold and has no message. */
  public String text() {
    return "`" + condition.span().text() + "` does not hold";
  }
}
