package dev.okite.internal.reference;

import dev.okite.internal.check.CallTarget;
import dev.okite.internal.check.Resolutions;
import dev.okite.internal.check.Symbol;
import dev.okite.syntax.Binary;
import dev.okite.syntax.BinaryOperator;
import dev.okite.syntax.Binding;
import dev.okite.syntax.Call;
import dev.okite.syntax.ComprehensionClause;
import dev.okite.syntax.Conditional;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Filter;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.ListComprehension;
import dev.okite.syntax.ListLiteral;
import dev.okite.syntax.Literal;
import dev.okite.syntax.MapEntry;
import dev.okite.syntax.MapLiteral;
import dev.okite.syntax.Member;
import dev.okite.syntax.Name;
import dev.okite.syntax.WhereClause;
import dev.okite.value.IntValue;
import dev.okite.value.ListValue;
import dev.okite.value.NullValue;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds the expression that made a computed element, or a field of one: the element of a list that
 * a function put together has no place, but what is in it may have come from one.
 */
final class Origins {
  private static final int MAX_STEPS = 100;

  private final IdentityHashMap<Environment.Binding, Element> elements = new IdentityHashMap<>();
  private int steps;

  /** An expression, and what it is evaluated by. */
  record Site(Expr expression, Expressions here) {}

  private record Element(Expr source, Expressions here, int index) {}

  /** Takes note of where the element that {@code names} bind in {@code inside} comes from. */
  void note(Binding names, Expressions inside, Expr source, Expressions here, Item item) {
    Identifier name = names.second().orElse(names.first());
    Environment.Binding bound = inside.bound(inside.run().resolutions().binder(name));
    if (bound != null && !item.element().isPlaced() && item.key() instanceof IntValue index) {
      elements.put(bound, new Element(source, here, (int) index.value()));
    }
  }

  /** What made the value of {@code path}; empty if that is not known, or it is {@code path}. */
  Optional<Site> of(Expr path, Expressions here) {
    steps = 0;
    try {
      Site site = resolve(path, here);
      return site.expression() == path ? Optional.empty() : Optional.of(site);
    } catch (Failed failed) {
      return Optional.empty();
    }
  }

  private Site resolve(Expr expression, Expressions here) {
    if (steps++ > MAX_STEPS) {
      return new Site(expression, here);
    }
    Resolutions resolutions = here.run().resolutions();
    if (expression instanceof Member member && resolutions.symbol(member) == null) {
      Site target = resolve(member.target(), here);
      if (target.expression() instanceof MapLiteral map) {
        return entry(map, member.name().name())
            .map(value -> resolve(value, target.here()))
            .orElse(new Site(expression, here));
      }
    } else if (expression instanceof Name || expression instanceof Member) {
      return name(expression, here);
    } else if (expression instanceof Conditional conditional) {
      boolean holds = here.condition(conditional.condition()).holds();
      return resolve(holds ? conditional.whenTrue() : conditional.whenFalse(), here);
    } else if (expression instanceof Binary binary
        && binary.operator() == BinaryOperator.COALESCE) {
      boolean isLeft = !(here.evaluate(binary.left()).value() instanceof NullValue);
      return resolve(isLeft ? binary.left() : binary.right(), here);
    } else if (expression instanceof Call call
        && resolutions.target(call) instanceof CallTarget.FunctionTarget target) {
      Calls calls = new Calls(here);
      List<Thunk> arguments = calls.thunks(target.function(), resolutions.arguments(call));
      return resolve(target.function().body(), calls.inside(target.function(), arguments));
    }
    return new Site(expression, here);
  }

  private Site name(Expr name, Expressions here) {
    Symbol symbol = Objects.requireNonNull(here.run().resolutions().symbol(name));
    if (!(symbol instanceof Symbol.Context)) {
      Environment.Binding binding = here.binding(name);
      if (binding instanceof Thunk thunk) {
        return resolve(thunk.expression(), thunk.expressions());
      }
      Element element = elements.get(binding);
      if (element != null) {
        return element(element.source(), element.here(), element.index())
            .orElse(new Site(name, here));
      }
    }
    return new Site(name, here);
  }

  private static Optional<Expr> entry(MapLiteral map, String name) {
    return map.entries().stream()
        .filter(entry -> entry.key() instanceof Literal key && name.equals(key.value()))
        .map(MapEntry::value)
        .findFirst();
  }

  private Optional<Site> element(Expr list, Expressions outside, int index) {
    Site site = resolve(list, outside);
    Expr expression = site.expression();
    Expressions here = site.here();
    if (expression instanceof ListLiteral literal) {
      return Optional.of(resolve(literal.elements().get(index), here));
    }
    if (expression instanceof Binary binary && binary.operator() == BinaryOperator.CONCATENATE) {
      int left = here.evaluate(binary.left()).value() instanceof ListValue l ? l.size() : 0;
      return index < left
          ? element(binary.left(), here, index)
          : element(binary.right(), here, index - left);
    }
    if (expression instanceof ListComprehension comprehension) {
      return new Nth(index)
          .find(comprehension.clauses(), 0, here)
          .map(inside -> resolve(comprehension.element(), inside));
    }
    if (expression instanceof Filter filter) {
      return kept(filter, here, index);
    }
    return Optional.empty();
  }

  private Optional<Site> kept(Filter filter, Expressions here, int index) {
    Symbol it = here.run().resolutions().element(filter);
    int left = index;
    for (Item item : Item.in(filter.source(), here.evaluate(filter.source()))) {
      Expressions inside = here.with(it, Shown.itself(item.element()));
      if (inside.condition(filter.condition()).holds() && left-- == 0) {
        return item.key() instanceof IntValue at
            ? element(filter.source(), here, (int) at.value())
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Goes through a comprehension up to one of the elements that it makes. */
  private final class Nth {
    private int left;

    Nth(int index) {
      this.left = index;
    }

    /** What evaluates that element; empty if there are not so many. */
    Optional<Expressions> find(List<ComprehensionClause> clauses, int start, Expressions outside) {
      for (int i = start; i < clauses.size(); i++) {
        if (clauses.get(i) instanceof ForClause loop) {
          for (Item item : Item.in(loop.source(), outside.evaluate(loop.source()))) {
            Expressions inside = outside.with(loop.binding(), item);
            note(loop.binding(), inside, loop.source(), outside, item);
            Optional<Expressions> found = find(clauses, i + 1, inside);
            if (found.isPresent()) {
              return found;
            }
          }
          return Optional.empty();
        }
        if (!outside.condition(((WhereClause) clauses.get(i)).condition()).holds()) {
          return Optional.empty();
        }
      }
      return left-- == 0 ? Optional.of(outside) : Optional.empty();
    }
  }
}
