package dev.okite.internal.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Puts things that use each other into an order in which each comes after what it uses. Walks
 * without recursion, since chains of declarations have no bounded length.
 *
 * @param <T> compared by identity
 */
final class DependencyOrder<T> {
  private enum State {
    OPEN,
    DONE
  }

  private record Visit<T>(T node, Iterator<T> rest) {}

  private final Function<T, ? extends Collection<T>> uses;
  private final Consumer<List<T>> circles;
  private final IdentityHashMap<T, State> states = new IdentityHashMap<>();
  private final IdentityHashMap<T, Boolean> reported = new IdentityHashMap<>();
  private final Deque<Visit<T>> path = new ArrayDeque<>();
  private final List<T> order = new ArrayList<>();

  private DependencyOrder(Function<T, ? extends Collection<T>> uses, Consumer<List<T>> circles) {
    this.uses = uses;
    this.circles = circles;
  }

  /**
   * All that {@code nodes} use and they themselves, what is used first.
   *
   * @param uses what a node uses
   * @param circles is told of circles, each from its first node on in the order of use; of several
   *     through the same node only the first. The use that closes it is then disregarded
   */
  static <T> List<T> of(
      Collection<T> nodes, Function<T, ? extends Collection<T>> uses, Consumer<List<T>> circles) {
    DependencyOrder<T> walk = new DependencyOrder<>(uses, circles);
    for (T node : nodes) {
      walk.visit(node);
    }
    return walk.order;
  }

  private void visit(T start) {
    enter(start);
    while (!path.isEmpty()) {
      Visit<T> current = path.getLast();
      if (current.rest().hasNext()) {
        enter(current.rest().next());
      } else {
        path.removeLast();
        states.put(current.node(), State.DONE);
        order.add(current.node());
      }
    }
  }

  private void enter(T node) {
    State state = states.get(node);
    if (state == null) {
      states.put(node, State.OPEN);
      path.addLast(new Visit<>(node, List.<T>copyOf(uses.apply(node)).iterator()));
    } else if (state == State.OPEN) {
      reportCircle(node);
    }
  }

  private void reportCircle(T closing) {
    List<T> circle = new ArrayList<>();
    boolean inside = false;
    boolean known = false;
    for (Visit<T> visit : path) {
      inside |= visit.node() == closing;
      if (inside) {
        circle.add(visit.node());
        known |= reported.put(visit.node(), true) != null;
      }
    }
    if (!known) {
      circles.accept(circle);
    }
  }
}
