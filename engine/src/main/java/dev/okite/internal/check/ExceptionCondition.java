package dev.okite.internal.check;

import dev.okite.syntax.Expr;
import java.util.List;
import java.util.Optional;

/**
 * When an exception waives a finding (language reference 11).
 *
 * @param whole all of it
 * @param finding what {@code finding} stands for in it
 * @param readsFinding whether its outcome depends on the finding, and not on its document alone
 * @param ofDocument what it asks of the document alone: it, or of parts that {@code and} joins
 *     those that do not read {@code finding}; empty where there are none
 */
public record ExceptionCondition(
    Expr whole, Symbol.Variable finding, boolean readsFinding, Optional<Expr> ofDocument) {
  /** The name of the finding under question. */
  public static final String FINDING = "finding";

  /** What the finding under question has. */
  public static final List<String> MEMBERS =
      List.of("rule", "policy", "message", "severity", "path", "value", "within");
}
