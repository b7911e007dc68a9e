package dev.okite.internal.testing;

import dev.okite.finding.Finding;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.CheckedRule;
import dev.okite.internal.reference.EvaluationListener;
import dev.okite.syntax.Expr;
import dev.okite.testing.Coverage;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Counts what conditions come to and what rules do. Belongs to one thread at a time. */
public final class CoverageLog implements EvaluationListener {
  private final IdentityHashMap<Expr, Count> conditions = new IdentityHashMap<>();
  private final Map<String, Count> rules = new HashMap<>();

  /** How often something happened, and how often it did not. */
  static final class Count {
    private long yes;
    private long no;

    long yes() {
      return yes;
    }

    long no() {
      return no;
    }

    private void add(boolean happened) {
      yes += happened ? 1 : 0;
      no += happened ? 0 : 1;
    }

    private void add(Count other) {
      yes += other.yes;
      no += other.no;
    }
  }

  @Override
  public void decided(Expr condition, boolean holds) {
    conditions.computeIfAbsent(condition, c -> new Count()).add(holds);
  }

  /** A rule that could not judge has neither fired nor stayed quiet. */
  @Override
  public void ran(CheckedRule rule, List<Finding> findings) {
    boolean fired = findings.stream().anyMatch(finding -> !finding.isError());
    if (fired || findings.isEmpty()) {
      rules.computeIfAbsent(rule.name(), r -> new Count()).add(fired);
    }
  }

  /** Adds what {@code other} counted. */
  public void add(CoverageLog other) {
    other.conditions.forEach(
        (condition, count) -> conditions.computeIfAbsent(condition, c -> new Count()).add(count));
    other.rules.forEach((rule, count) -> rules.computeIfAbsent(rule, r -> new Count()).add(count));
  }

  /** What was counted of the sources of {@code program} that {@code wanted} names. */
  public Coverage coverage(CheckedProgram program, Predicate<String> wanted) {
    return new CoverageCollector(program, this).collect(wanted);
  }

  Count condition(Expr condition) {
    return conditions.getOrDefault(condition, new Count());
  }

  Count rule(String name) {
    return rules.getOrDefault(name, new Count());
  }
}
