package dev.okite.internal.plan;

import dev.okite.internal.check.Resolutions;
import dev.okite.internal.tree.CountNode;
import dev.okite.internal.tree.EvalNode;
import dev.okite.internal.tree.FilterNode;
import dev.okite.internal.tree.GroupNode;
import dev.okite.internal.tree.KeyNode;
import dev.okite.internal.tree.ListComprehensionNode;
import dev.okite.internal.tree.Lookup;
import dev.okite.internal.tree.Loop;
import dev.okite.internal.tree.MapComprehensionNode;
import dev.okite.internal.tree.QuantifiedNode;
import dev.okite.internal.tree.ReachNode;
import dev.okite.internal.tree.SelectNode;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Filter;
import dev.okite.syntax.Group;
import dev.okite.syntax.ListComprehension;
import dev.okite.syntax.MapComprehension;
import dev.okite.syntax.Projection;
import dev.okite.syntax.Quantified;
import dev.okite.syntax.Reach;
import dev.okite.syntax.Select;

/** Plans the expressions that iterate. */
final class IterationPlanner {
  private final ExpressionPlanner expressions;
  private final Resolutions resolutions;
  private final Slots slots;
  private final LookupPlanner lookups;

  IterationPlanner(
      ExpressionPlanner expressions, Resolutions resolutions, Slots slots, ProgramPlan program) {
    this.lookups = new LookupPlanner(expressions, resolutions, program);
    this.expressions = expressions;
    this.resolutions = resolutions;
    this.slots = slots;
  }

  Planned quantified(Quantified quantified) {
    PlannedLoop loop = open(quantified.source());
    loop.bind(quantified.binding(), resolutions);
    Planned condition = expressions.repeated(quantified.condition());
    Lookup lookup = lookups.find(quantified.condition(), loop);
    Loop over = loop.close();
    return loop.result(
        switch (quantified.quantifier()) {
          case ANY -> QuantifiedNode.any(quantified.span(), over, condition.node(), lookup);
          case ALL -> QuantifiedNode.all(quantified.span(), over, condition.node());
          case NONE -> QuantifiedNode.none(quantified.span(), over, condition.node(), lookup);
        },
        condition);
  }

  Planned filter(Filter filter) {
    PlannedLoop loop = open(filter.source());
    loop.bind(resolutions.element(filter));
    Planned condition = expressions.repeated(filter.condition());
    Lookup lookup = lookups.find(filter.condition(), loop);
    return loop.result(
        new FilterNode(filter.span(), loop.close(), condition.node(), lookup), condition);
  }

  Planned select(Select select) {
    PlannedLoop loop = open(select.source());
    loop.bind(select.binding(), resolutions);
    Planned condition = select.condition().map(expressions::repeated).orElse(null);
    EvalNode test = condition == null ? null : condition.node();
    Lookup lookup = select.condition().map(c -> lookups.find(c, loop)).orElse(null);
    Loop over = loop.close();
    EvalNode node =
        switch (select.selector()) {
          case FIRST -> new SelectNode(select.span(), over, test, lookup, false);
          case ONE -> new SelectNode(select.span(), over, test, lookup, true);
          case COUNT -> new CountNode(select.span(), over, test, lookup);
        };
    return condition == null ? loop.result(node) : loop.result(node, condition);
  }

  Planned list(ListComprehension comprehension) {
    ClausePlanner clauses = new ClausePlanner(this, expressions, resolutions, slots, lookups);
    clauses.open(comprehension.clauses());
    Planned element = expressions.repeated(comprehension.element());
    return clauses.close(
        planned -> new ListComprehensionNode(comprehension.span(), element.node(), planned),
        element);
  }

  Planned map(MapComprehension comprehension) {
    ClausePlanner clauses = new ClausePlanner(this, expressions, resolutions, slots, lookups);
    clauses.open(comprehension.clauses());
    Planned key = key(comprehension.key());
    Planned value = expressions.repeated(comprehension.value());
    return clauses.close(
        planned ->
            new MapComprehensionNode(
                comprehension.span(), (KeyNode) key.node(), value.node(), planned),
        key,
        value);
  }

  Planned group(Group group) {
    ClausePlanner clauses = new ClausePlanner(this, expressions, resolutions, slots, lookups);
    clauses.open(group.clauses());
    Planned key = key(group.key());
    Planned element = expressions.repeated(group.element());
    return clauses.close(
        planned -> new GroupNode(group.span(), element.node(), (KeyNode) key.node(), planned),
        key,
        element);
  }

  Planned reach(Reach reach) {
    PlannedLoop start = open(reach.from());
    start.bind(resolutions.binder(reach.variable()));
    PlannedLoop next = open(reach.via());
    next.bindNothing();
    Planned neighbours = next.source();
    Loop via = next.close();
    return start.result(new ReachNode(reach.span(), start.close(), via), neighbours);
  }

  Planned projection(Projection projection) {
    return new ProjectionPlanner(expressions, slots).plan(projection);
  }

  /** Plans what is iterated over; names that are bound from here on belong to the iteration. */
  PlannedLoop open(Expr source) {
    return new PlannedLoop(expressions.repeated(source), expressions, slots);
  }

  private Planned key(Expr key) {
    Planned planned = expressions.repeated(key);
    return new Planned(
        new KeyNode(key.span(), planned.node()), planned.context(), planned.lowestSlot());
  }
}
