package dev.okite.internal.reference;

import dev.okite.explanation.Reason;
import dev.okite.syntax.Binding;
import dev.okite.syntax.ComprehensionClause;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Filter;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.Name;
import dev.okite.syntax.Projection;
import dev.okite.syntax.Quantified;
import dev.okite.syntax.Reach;
import dev.okite.syntax.Select;
import dev.okite.syntax.WhereClause;
import dev.okite.value.IntValue;
import dev.okite.value.ListValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells why expressions that go through elements came to what they did: by the element that
 * decided, or by the first few and how many more there are.
 */
final class ElementReasons {
  private static final int ELEMENTS = RuleTrace.ELEMENTS;

  private final ReasonParts parts;
  private final ReasonMaker maker;
  private final Expressions here;

  ElementReasons(ReasonParts parts) {
    this.parts = parts;
    this.maker = parts.maker();
    this.here = parts.here();
  }

  /** An element and what it gave. */
  private record Looked(Item item, Expressions inside, Outcome outcome) {}

  private enum Outcome {
    HOLDS,
    FALLS,
    FAILS
  }

  boolean quantified(Quantified quantified) {
    boolean deciding = quantified.quantifier() != Quantified.Quantifier.ALL;
    Binding names = quantified.binding();
    List<Looked> looked = new ArrayList<>();
    for (Item item : source(quantified.source())) {
      Expressions inside = here.with(names, item);
      maker.origins().note(names, inside, quantified.source(), here, item);
      Looked one = look(item, inside, quantified.condition());
      if (one.outcome() != (deciding ? Outcome.FALLS : Outcome.HOLDS)) {
        parts.tell(element(names, one, quantified.condition()));
        return true;
      }
      looked.add(one);
    }
    return tell(looked, names, quantified.condition());
  }

  boolean filter(Filter filter) {
    List<Looked> looked = new ArrayList<>();
    for (Item item : source(filter.source())) {
      Expressions inside =
          here.with(here.run().resolutions().element(filter), Shown.itself(item.element()));
      Looked one = look(item, inside, filter.condition());
      if (one.outcome() == Outcome.FAILS) {
        parts.tell(element("it", false, one, Optional.of(filter.condition())));
        return true;
      }
      looked.add(one);
    }
    looked.stream()
        .limit(ELEMENTS)
        .forEach(one -> parts.tell(element("it", false, one, Optional.of(filter.condition()))));
    parts.leaveOut(Math.max(0, looked.size() - ELEMENTS));
    return true;
  }

  /** The element that was found comes first; those before it were passed by. */
  boolean select(Select select) {
    Binding names = select.binding();
    List<Looked> looked = new ArrayList<>();
    for (Item item : source(select.source())) {
      Expressions inside = here.with(names, item);
      maker.origins().note(names, inside, select.source(), here, item);
      Looked one =
          select
              .condition()
              .map(condition -> look(item, inside, condition))
              .orElse(new Looked(item, inside, Outcome.HOLDS));
      boolean isFound =
          one.outcome() == Outcome.HOLDS && select.selector() == Select.Selector.FIRST;
      if (isFound || one.outcome() == Outcome.FAILS) {
        parts.tell(element(names.first().name(), false, one, select.condition()));
      } else {
        looked.add(one);
      }
      if (isFound) {
        break;
      }
      if (one.outcome() == Outcome.FAILS) {
        return true;
      }
    }
    if (select.selector() == Select.Selector.ONE) {
      looked.sort((a, b) -> a.outcome().compareTo(b.outcome()));
    }
    if (select.condition().isEmpty()) {
      return true;
    }
    return tell(looked, names, select.condition().get());
  }

  boolean reach(Reach reach, Optional<Shown> whole) {
    if (source(reach.from()).isEmpty() && whole.isEmpty()) {
      return true;
    }
    if (!(whole.map(Shown::value).orElse(null) instanceof ListValue reached)) {
      return false;
    }
    for (int i = 0; i < reached.size(); i++) {
      Item item = new Item(IntValue.of(i), reached.get(i));
      if (i < ELEMENTS) {
        Expressions inside =
            here.with(
                here.run().resolutions().binder(reach.variable()), Shown.itself(item.element()));
        name(item);
        parts.tell(
            maker.element(
                reach.variable().name(),
                item,
                false,
                List.of(maker.of(Reason.Kind.SOURCE, Optional.empty(), reach.via(), inside)),
                0));
      }
    }
    parts.leaveOut(Math.max(0, reached.size() - ELEMENTS));
    return true;
  }

  /** Each place that is walked to. */
  boolean projection(Projection projection, Optional<Shown> whole) {
    source(projection.source());
    if (whole.isEmpty()) {
      return false;
    }
    Set<Spot> spots =
        whole.get().spots().stream().collect(Collectors.toCollection(LinkedHashSet::new));
    parts.evaluated(projection.source()).ifPresent(s -> s.spots().stream().forEach(spots::remove));
    List<Spot> told = spots.stream().limit(ELEMENTS).toList();
    for (Spot spot : told) {
      maker.told().name(spot);
      parts.tell(
          new Reason(
              Reason.Kind.ELEMENT,
              Optional.empty(),
              Optional.empty(),
              Optional.of(spot.isMissing() ? "null" : ReasonMaker.text(spot.anchor())),
              Optional.empty(),
              Optional.of(ReasonMaker.where(spot)),
              List.of(),
              0,
              false));
    }
    parts.leaveOut(Math.max(0, spots.size() - ELEMENTS));
    return true;
  }

  boolean comprehension(List<ComprehensionClause> clauses, List<Expr> made) {
    clauses(parts, clauses, 0, made);
    return true;
  }

  /** Tells of the clauses from {@code start} on; whether they had a value. */
  private Outcome clauses(
      ReasonParts into, List<ComprehensionClause> clauses, int start, List<Expr> made) {
    for (int i = start; i < clauses.size(); i++) {
      if (clauses.get(i) instanceof ForClause loop) {
        return loop(into, loop, clauses, i + 1, made);
      }
      Expr condition = ((WhereClause) clauses.get(i)).condition();
      Outcome outcome = outcome(condition, into.here());
      if (outcome != Outcome.HOLDS || !SelfEvident.is(condition)) {
        into.tell(maker.of(condition, into.here()));
      }
      if (outcome != Outcome.HOLDS) {
        return outcome;
      }
    }
    for (Expr each : made) {
      Optional<Shown> shown = into.evaluated(each);
      boolean isNews =
          shown.isEmpty()
              || (!(each instanceof Name) && maker.told().hasUnnamed(shown.get().spots()));
      if (isNews) {
        into.tell(maker.of(each, into.here()));
      }
      if (shown.isEmpty()) {
        return Outcome.FAILS;
      }
    }
    return Outcome.HOLDS;
  }

  private Outcome loop(
      ReasonParts into,
      ForClause loop,
      List<ComprehensionClause> clauses,
      int next,
      List<Expr> made) {
    List<Item> items = source(loop.source(), into);
    if (into.evaluated(loop.source()).isEmpty()) {
      return Outcome.FAILS;
    }
    int told = 0;
    for (Item item : items) {
      Expressions inside = into.here().with(loop.binding(), item);
      maker.origins().note(loop.binding(), inside, loop.source(), into.here(), item);
      ReasonParts below = new ReasonParts(maker, inside, Optional.empty());
      if (told == ELEMENTS) {
        into.leaveOut(items.size() - told);
        break;
      }
      told++;
      name(item);
      Outcome outcome = clauses(below, clauses, next, made);
      into.tell(
          maker.element(
              names(loop.binding()),
              item,
              loop.binding().second().isPresent(),
              below.reasons(),
              below.more()));
      if (outcome == Outcome.FAILS) {
        return outcome;
      }
    }
    return Outcome.HOLDS;
  }

  private boolean tell(List<Looked> looked, Binding names, Expr condition) {
    looked.stream().limit(ELEMENTS).forEach(one -> parts.tell(element(names, one, condition)));
    parts.leaveOut(Math.max(0, looked.size() - ELEMENTS));
    return true;
  }

  private Reason element(Binding names, Looked one, Expr condition) {
    return element(names(names), names.second().isPresent(), one, Optional.of(condition));
  }

  private Reason element(String names, boolean withKey, Looked one, Optional<Expr> condition) {
    name(one.item());
    List<Reason> because =
        condition
            .filter(c -> !SelfEvident.is(c))
            .map(c -> List.of(maker.of(c, one.inside())))
            .orElse(List.of());
    return maker.element(names, one.item(), withKey, because, 0);
  }

  private void name(Item item) {
    Spots.of(item.element()).first().ifPresent(maker.told()::name);
  }

  private static Looked look(Item item, Expressions inside, Expr condition) {
    return new Looked(item, inside, outcome(condition, inside));
  }

  private static Outcome outcome(Expr condition, Expressions inside) {
    try {
      return inside.condition(condition).holds() ? Outcome.HOLDS : Outcome.FALLS;
    } catch (Failed failed) {
      return Outcome.FAILS;
    }
  }

  static String names(Binding binding) {
    return binding
        .second()
        .map(Identifier::name)
        .map(s -> binding.first().name() + ", " + s)
        .orElse(binding.first().name());
  }

  private List<Item> source(Expr source) {
    return source(source, parts);
  }

  /** What there is to go through; tells where it comes from, and why it could not be had. */
  private List<Item> source(Expr source, ReasonParts into) {
    if (!SelfEvident.is(source)) {
      into.tell(maker.of(Reason.Kind.SOURCE, Optional.empty(), source, into.here()));
    }
    try {
      return Item.in(source, into.here().evaluate(source));
    } catch (Failed failed) {
      return List.of();
    }
  }
}
