package dev.okite.internal.plan;

import dev.okite.internal.tree.EvalNode;
import dev.okite.internal.tree.IndexNode;
import dev.okite.internal.tree.Loop;
import dev.okite.internal.tree.MemberNode;
import dev.okite.internal.tree.ProjectionNode;
import dev.okite.internal.tree.VariableNode;
import dev.okite.syntax.PathStep;
import dev.okite.syntax.Projection;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans {@code source[*].a[0].b[*].c}: a loop for each star, and the path between one and the next.
 */
final class ProjectionPlanner {
  private final ExpressionPlanner expressions;
  private final Slots slots;
  private final List<PlannedLoop> loops = new ArrayList<>();

  ProjectionPlanner(ExpressionPlanner expressions, Slots slots) {
    this.expressions = expressions;
    this.slots = slots;
  }

  Planned plan(Projection projection) {
    Planned source = expressions.repeated(projection.source());
    int mark = slots.mark();
    int context = source.context() | Planned.COSTLY;
    int outer = source.lowestSlot();
    Planned path = open(source, projection);
    // The first step is the first star, which walks the source.
    for (PathStep step : projection.steps().subList(1, projection.steps().size())) {
      if (step instanceof PathStep.Field field) {
        path = with(path, new MemberNode(projection.span(), path.node(), field.name().name()));
      } else if (step instanceof PathStep.At at) {
        Planned index = expressions.plan(at.index());
        context |= index.context();
        outer = Math.min(outer, index.lowestSlot());
        path = with(path, new IndexNode(projection.span(), path.node(), index.node()));
      } else {
        path = open(path, projection);
      }
    }
    Loop[] closed = loops.stream().map(PlannedLoop::close).toArray(Loop[]::new);
    EvalNode node = new ProjectionNode(projection.span(), closed, path.node());
    return new Planned(node, context, outer >= mark ? Planned.NO_SLOT : outer);
  }

  private Planned open(Planned source, Projection projection) {
    PlannedLoop loop = new PlannedLoop(source, expressions, slots);
    loop.bindNothing();
    loops.add(loop);
    int slot = loop.elementSlot();
    return new Planned(new VariableNode(projection.span(), slot), 0, slot);
  }

  private static Planned with(Planned path, EvalNode node) {
    return new Planned(node, path.context(), path.lowestSlot());
  }
}
