package dev.okite.internal.shape;

import dev.okite.internal.check.Resolutions;
import dev.okite.internal.check.Symbol;
import dev.okite.syntax.Assertion;
import dev.okite.syntax.AssertionClause;
import dev.okite.syntax.AtClause;
import dev.okite.syntax.BecauseClause;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Fix;
import dev.okite.syntax.FixClause;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.Index;
import dev.okite.syntax.LetStep;
import dev.okite.syntax.MatchStep;
import dev.okite.syntax.Member;
import dev.okite.syntax.PolicyDecl;
import dev.okite.syntax.PolicyMember;
import dev.okite.syntax.RuleDecl;
import dev.okite.syntax.SeeClause;
import dev.okite.syntax.Step;
import dev.okite.syntax.WhereClause;
import dev.okite.value.ValueKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through policies and their rules, for documents of one type at a time (7.4). */
final class RuleWalk {
  private final Interpreter interpreter;
  private final Resolutions resolutions;
  private final @Nullable Traps traps;

  /**
   * A walk.
   *
   * @param traps looks at each assertion; null if nobody does
   */
  RuleWalk(Interpreter interpreter, @Nullable Traps traps) {
    this.interpreter = interpreter;
    this.traps = traps;
    this.resolutions = interpreter.resolutions();
  }

  /**
   * Goes through the rules of {@code policy}.
   *
   * @param document the root of its documents; empty for a policy over the inventory
   */
  void policy(PolicyDecl policy, Optional<Part.Root> document) {
    Optional<Surroundings> inside = guarded(policy, document);
    if (inside.isPresent()) {
      for (RuleDecl rule : policy.members(RuleDecl.class)) {
        steps(rule.steps(), inside.get());
      }
    }
  }

  /** What is known where all {@code match}es of {@code policy} hold; empty where one cannot. */
  Optional<Surroundings> guarded(PolicyDecl policy, Optional<Part.Root> document) {
    Surroundings inside =
        document.isPresent()
            ? Surroundings.NOTHING.with(Symbol.Context.RESOURCE, Shape.of(document.get()))
            : Surroundings.NOTHING;
    interpreter.names().start(inside);
    for (PolicyMember member : policy.members()) {
      if (member instanceof MatchStep match) {
        if (!interpreter.condition(match.condition(), inside).canHold()) {
          return Optional.empty();
        }
        inside = interpreter.facts().after(match.condition(), true, inside);
      }
    }
    // The policy's lets are evaluated anew, for what the guards have said.
    interpreter.names().start(inside);
    return Optional.of(inside);
  }

  /** Goes through {@code steps}; tells whether an assertion was reached. */
  boolean steps(List<Step> steps, Surroundings around) {
    Surroundings inside = around;
    boolean[] asserts = {false};
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (step instanceof ForClause iteration) {
        List<Step> rest = steps.subList(i + 1, steps.size());
        interpreter
            .loops()
            .forEach(
                iteration.binding(),
                iteration.source(),
                inside,
                (next, element) -> asserts[0] |= steps(rest, next));
        return asserts[0];
      } else if (step instanceof LetStep let) {
        inside = inside.with(resolutions.let(let));
      } else if (step instanceof Assertion assertion) {
        asserts[0] = true;
        assertion(assertion, inside);
      } else {
        Expr condition =
            step instanceof MatchStep match ? match.condition() : ((WhereClause) step).condition();
        if (!interpreter.condition(condition, inside).canHold()) {
          return asserts[0];
        }
        inside = interpreter.facts().after(condition, true, inside);
      }
    }
    return asserts[0];
  }

  private void assertion(Assertion assertion, Surroundings around) {
    Outcome outcome = interpreter.condition(assertion.condition(), around);
    if (traps != null) {
      traps.look(assertion, around);
    }
    boolean isDeny = assertion.kind() == Assertion.Kind.DENY;
    if (!(isDeny ? outcome.canHold() : outcome.canFail())) {
      return;
    }
    Surroundings inside = interpreter.facts().after(assertion.condition(), isDeny, around);
    for (AssertionClause clause : assertion.clauses()) {
      if (clause instanceof AtClause at) {
        interpreter.eval(at.place(), around);
      } else if (clause instanceof SeeClause see) {
        see.places().forEach(place -> interpreter.eval(place, around));
      } else if (clause instanceof BecauseClause because) {
        interpreter.eval(because.message(), inside);
      } else if (clause instanceof FixClause fix) {
        fix(fix.fix(), around);
      }
    }
  }

  /** Paths of fixes need not be there, so what a condition said of them does not count. */
  private void fix(Fix fix, Surroundings around) {
    Shape target = interpreter.eval(fix.path(), around);
    written(fix.path());
    if (fix instanceof Fix.Set set) {
      holds(fix.path(), target, set.value(), interpreter.eval(set.value(), around));
    } else if (fix instanceof Fix.Add add) {
      Shape element = Shape.NEVER;
      for (Part part : target.parts()) {
        element = element.or(Navigator.elementOf(part));
      }
      holds(fix.path(), element, add.value(), interpreter.eval(add.value(), around));
    }
  }

  /** A fix may write a field that no type names, which says what is read. */
  private void written(Expr path) {
    Expr step = path;
    while (step instanceof Member || step instanceof Index) {
      Access access = interpreter.observations().find(step);
      if (access != null && access.isUnnamed()) {
        access.there(Optional.empty());
      }
      step = step instanceof Member member ? member.target() : ((Index) step).target();
    }
  }

  /** Notes whether what a fix writes is what the field can hold. */
  private void holds(Expr path, Shape field, Expr value, Shape written) {
    Set<ValueKind> kinds = EnumSet.noneOf(ValueKind.class);
    kinds.addAll(Shapes.kinds(field.withoutNull()));
    if (kinds.isEmpty() || written.withoutNull().isNever()) {
      return;
    }
    if (kinds.contains(ValueKind.DECIMAL)) {
      kinds.add(ValueKind.INT);
    }
    if (field.isUnknown() || kinds.removeAll(Shapes.kinds(written))) {
      interpreter.observations().fits(value, Aspect.DECLARED);
    } else {
      interpreter
          .observations()
          .misfits(
              value,
              Aspect.DECLARED,
              value.span(),
              () ->
                  "the fix puts "
                      + Texts.what(written)
                      + " into `"
                      + Texts.of(path)
                      + "`, which holds "
                      + Texts.what(field),
              Optional::empty);
    }
  }
}
