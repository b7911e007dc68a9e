package dev.okite.internal.plan;

import dev.okite.internal.check.Resolutions;
import dev.okite.internal.tree.Clause;
import dev.okite.internal.tree.Clauses;
import dev.okite.internal.tree.EvalNode;
import dev.okite.internal.tree.Lookup;
import dev.okite.syntax.ComprehensionClause;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.WhereClause;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Plans the clauses of a comprehension. What they govern is planned between open and close. */
final class ClausePlanner {
  private final IterationPlanner iterations;
  private final ExpressionPlanner expressions;
  private final Resolutions resolutions;
  private final LookupPlanner lookups;
  private final int mark;

  /** The clauses, each made once everything that it governs is planned. */
  private final List<Supplier<Clause>> clauses = new ArrayList<>();

  private final List<Planned> parts = new ArrayList<>();

  ClausePlanner(
      IterationPlanner iterations,
      ExpressionPlanner expressions,
      Resolutions resolutions,
      Slots slots,
      LookupPlanner lookups) {
    this.lookups = lookups;
    this.iterations = iterations;
    this.expressions = expressions;
    this.resolutions = resolutions;
    this.mark = slots.mark();
  }

  /** Plans sources and conditions, and binds names. */
  void open(List<ComprehensionClause> written) {
    for (int i = 0; i < written.size(); i++) {
      ComprehensionClause clause = written.get(i);
      if (clause instanceof ForClause iteration) {
        PlannedLoop loop = iterations.open(iteration.source());
        loop.bind(iteration.binding(), resolutions);
        parts.add(loop.source());
        Lookup lookup =
            i + 1 < written.size() && written.get(i + 1) instanceof WhereClause filter
                ? lookups.find(filter.condition(), loop)
                : null;
        clauses.add(() -> new Clause.For(loop.close(), lookup));
      } else if (clause instanceof WhereClause where) {
        Planned condition = expressions.repeated(where.condition());
        parts.add(condition);
        clauses.add(() -> new Clause.Where(condition.node()));
      }
    }
  }

  /** The comprehension, whose body consists of {@code inner} parts. */
  Planned close(Function<Clauses, EvalNode> comprehension, Planned... inner) {
    parts.addAll(List.of(inner));
    Clause[] made = clauses.stream().map(Supplier::get).toArray(Clause[]::new);
    int context = Planned.COSTLY;
    int lowest = Planned.NO_SLOT;
    for (Planned part : parts) {
      context |= part.context();
      if (part.lowestSlot() < mark) {
        lowest = Math.min(lowest, part.lowestSlot());
      }
    }
    return new Planned(comprehension.apply(new Clauses(made)), context, lowest);
  }
}
