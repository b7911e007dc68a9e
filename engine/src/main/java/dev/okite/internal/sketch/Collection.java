package dev.okite.internal.sketch;

import dev.okite.internal.sketch.Sketch.Fixed;
import dev.okite.internal.sketch.Sketch.Listing;
import dev.okite.value.ListValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Sketches the list that a comprehension collects. */
final class Collection {
  private final Sketcher sketcher;
  private final Sketchable expression;
  private final List<SketchedClause> clauses;
  private final Sketchable element;

  Collection(
      Sketcher sketcher, Sketchable expression, List<SketchedClause> clauses, Sketchable element) {
    this.sketcher = sketcher;
    this.expression = expression;
    this.clauses = clauses;
    this.element = element;
  }

  /**
   * What the clauses around one of them have opened.
   *
   * @param degree how many elements there are: the size of the document to this power, at most
   * @param origins where they come from
   */
  private record Opened(int degree, Set<Origin> origins) {}

  Sketched collect() {
    return from(0, new Opened(0, Set.of()));
  }

  private Sketched from(int next, Opened opened) {
    if (next == clauses.size()) {
      Sketched sketched = sketcher.sketch(element);
      boolean own = Computed.isOf(sketched.value(), opened.origins());
      int degree = opened.degree() + (own ? 0 : Sketching.degree(sketched.value()));
      return Computed.bounded(
          sketcher,
          new Listing(List.of(sketched.value()), degree),
          1,
          sketched.fails(),
          expression);
    }
    SketchedClause clause = clauses.get(next);
    return clause.condition() == null
        ? iterated(clause, next, opened)
        : filtered(clause.condition(), next, opened);
  }

  private Sketched filtered(Sketchable condition, int next, Opened opened) {
    Sketched sketched = sketcher.sketch(condition);
    Outlook outlook = Conditions.outlook(sketched, condition);
    if (outlook.holds().isNever()) {
      return new Sketched(new Fixed(ListValue.EMPTY), outlook.fails());
    }
    Sketched inside = sketcher.where(outlook.whenHolds(), () -> from(next + 1, opened));
    Sketch let = Sketching.onlyIf(sketched.value(), inside.value());
    return new Sketched(
        Sketching.given(outlook.holds(), let),
        outlook.fails().or(outlook.holds().andFail(inside.fails())));
  }

  private Sketched iterated(SketchedClause clause, int next, Opened opened) {
    Iteration iteration =
        Iteration.over(
            sketcher, Objects.requireNonNull(clause.source()), clause.first(), clause.second());
    boolean chained = !opened.origins().isEmpty() && iteration.isOver(opened.origins());
    int degree = opened.degree() + (chained ? 0 : iteration.degree());
    int[] sort = {0};
    List<Sketched> sorts =
        sketcher.forEachSort(
            iteration,
            () -> {
              Set<Origin> origins = new HashSet<>(opened.origins());
              origins.addAll(iteration.origins(sort[0]++));
              return from(next + 1, new Opened(degree, origins));
            });
    return joined(iteration.fails(), sorts);
  }

  /** One list of all that is collected for any sort of elements. */
  private Sketched joined(Need fails, List<Sketched> sorts) {
    List<Sketch> elements = new ArrayList<>();
    Need all = fails;
    int degree = 0;
    for (Sketched sort : sorts) {
      all = all.or(sort.fails());
      degree = Math.max(degree, Sketching.degree(sort.value()));
      if (sort.value() instanceof Listing list) {
        elements.addAll(list.elements());
      } else if (!(sort.value() instanceof Fixed)) {
        return new Sketched(sort.value(), all);
      }
    }
    return elements.isEmpty()
        ? new Sketched(new Fixed(ListValue.EMPTY), all)
        : Computed.bounded(
            sketcher, new Listing(elements, degree), elements.size(), all, expression);
  }
}
