package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.List;

/**
 * {@code see a, b}: other places that make the finding.
 *
 * @param span where it stands
 * @param places at least one expression, as in {@link AtClause}
 */
public record SeeClause(Span span, List<Expr> places) implements AssertionClause {
  public SeeClause {
    places = List.copyOf(places);
  }
}
