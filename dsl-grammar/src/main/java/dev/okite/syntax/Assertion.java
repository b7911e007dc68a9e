package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code deny when condition} or {@code require condition}, with its clauses.
 *
 * @param span where it stands, clauses included
 * @param kind which of the two it is
 * @param condition the condition
 * @param clauses its clauses, in order, each kind once except {@link FixClause}
 */
public record Assertion(Span span, Kind kind, Expr condition, List<AssertionClause> clauses)
    implements Step {
  /** When an assertion makes a finding. */
  public enum Kind {
    /** When its condition is true. */
    DENY,
    /** When its condition is not true. */
    REQUIRE
  }

  public Assertion {
    clauses = List.copyOf(clauses);
  }

  /** The first clause of one kind. */
  public <T extends AssertionClause> Optional<T> clause(Class<T> kind) {
    for (AssertionClause clause : clauses) {
      if (kind.isInstance(clause)) {
        return Optional.of(kind.cast(clause));
      }
    }
    return Optional.empty();
  }

  /** The fixes, in order. */
  public List<Fix> fixes() {
    return clauses.stream()
        .filter(FixClause.class::isInstance)
        .map(c -> ((FixClause) c).fix())
        .toList();
  }
}
