package dev.okite.internal.tree;

import dev.okite.internal.sketch.SketchedClause;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clauses of a comprehension, from the outermost to the innermost (language reference 5.7). */
public final class Clauses {
  private final Clause[] clauses;

  public Clauses(Clause[] clauses) {
    this.clauses = clauses;
  }

  /** What is done in each iteration that all filters let through. */
  interface Body {
    void run(Frame frame);
  }

  /** Runs {@code body} in each iteration. */
  void forEach(Frame frame, Body body) {
    run(frame, 0, body, null);
  }

  /** Runs {@code body} in each iteration, and shows sources and conditions on the way. */
  void showEach(Frame frame, Shown shown, Body body) {
    run(frame, 0, body, shown);
  }

  /** The clauses as what is known of them. */
  List<SketchedClause> sketched() {
    List<SketchedClause> sketched = new ArrayList<>();
    for (Clause clause : clauses) {
      if (clause instanceof Clause.For iteration) {
        sketched.add(iteration.loop().sketched());
      } else if (clause instanceof Clause.Where filter) {
        filter.condition().conjuncts().forEach(c -> sketched.add(SketchedClause.filter(c)));
      }
    }
    return sketched;
  }

  private void run(Frame frame, int depth, Body body, @Nullable Shown shown) {
    if (depth == clauses.length) {
      body.run(frame);
    } else if (clauses[depth] instanceof Clause.For iteration) {
      Loop loop = iteration.loop();
      Value items = loop.items(frame);
      if (shown != null) {
        loop.source().show(frame, shown);
      }
      // Every element shows what its filter shows, whether or not it is let through.
      Lookup lookup = shown == null ? iteration.lookup() : null;
      Visits visits = Visits.of(lookup, frame, loop, items);
      for (int i = 0; i < visits.count() && (shown == null || !shown.isFull()); i++) {
        loop.bind(frame, items, visits.number(i));
        run(frame, depth + 1, body, shown);
      }
    } else if (clauses[depth] instanceof Clause.Where filter) {
      boolean holds = filter.condition().test(frame);
      if (shown != null) {
        filter.condition().show(frame, shown);
      }
      if (holds) {
        run(frame, depth + 1, body, shown);
      }
    }
  }
}
