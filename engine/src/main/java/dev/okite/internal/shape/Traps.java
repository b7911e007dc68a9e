package dev.okite.internal.shape;

import dev.okite.internal.check.Symbol;
import dev.okite.syntax.Assertion;
import dev.okite.syntax.BecauseClause;
import dev.okite.syntax.Binary;
import dev.okite.syntax.BinaryOperator;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Interpolation;
import dev.okite.syntax.Literal;
import dev.okite.syntax.Quantified;
import dev.okite.type.Type;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for assertions that do something unexpected where a field is missing, by evaluating their
 * conditions as if it were. What does not hold for all documents that get there is not said.
 */
final class Traps {
  private final Interpreter interpreter;
  private final IdentityHashMap<Expr, Optional<Trap>> found = new IdentityHashMap<>();

  Traps(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** What was found, in no order. */
  List<Trap> found() {
    return found.values().stream().flatMap(Optional::stream).toList();
  }

  void look(Assertion assertion, Surroundings around) {
    assertion.clause(BecauseClause.class).ifPresent(b -> message(assertion, b, around));
    if (assertion.kind() == Assertion.Kind.DENY) {
      all(assertion, around);
      less(assertion, around);
    }
  }

  private void message(Assertion assertion, BecauseClause because, Surroundings around) {
    if (!(because.message() instanceof Interpolation text)) {
      return;
    }
    for (Expr part : text.parts()) {
      if (mayBeMissing(part, part, around)) {
        Outcome without = without(part, assertion.condition(), around);
        boolean isDeny = assertion.kind() == Assertion.Kind.DENY;
        boolean fires =
            isDeny
                ? without.canHold() && !without.canFail()
                : without.canFail() && !without.canHold();
        note(
            part,
            fires,
            new Trap(
                Trap.Kind.NULL_IN_MESSAGE,
                part.span(),
                "where `" + Texts.of(part) + "` is missing, the message says `null`",
                "say what is missing, as in `{" + Texts.of(part) + " ?? \"nothing\"}`"));
      }
    }
  }

  private void all(Assertion assertion, Surroundings around) {
    if (assertion.condition() instanceof Quantified all
        && all.quantifier() == Quantified.Quantifier.ALL
        && mayBeMissing(all.source(), all, around)) {
      Outcome without = without(all.source(), all, around);
      note(
          all,
          without.canHold() && !without.canFail(),
          new Trap(
              Trap.Kind.ALL_OF_NOTHING,
              all.span(),
              "this denies where `" + Texts.of(all.source()) + "` is missing or empty as well",
              "`all` is true of nothing; begin with `not "
                  + Texts.of(all.source())
                  + ".isEmpty() and …` if that is fine"));
    }
  }

  private void less(Assertion assertion, Surroundings around) {
    if (!(assertion.condition() instanceof Binary binary)) {
      return;
    }
    boolean isLess =
        binary.operator() == BinaryOperator.LESS
            || binary.operator() == BinaryOperator.LESS_OR_EQUAL;
    boolean isGreater =
        binary.operator() == BinaryOperator.GREATER
            || binary.operator() == BinaryOperator.GREATER_OR_EQUAL;
    Expr field = isLess ? binary.left() : binary.right();
    Expr limit = isLess ? binary.right() : binary.left();
    if ((isLess || isGreater) && limit instanceof Literal && mayBeMissing(field, binary, around)) {
      note(
          binary,
          !without(field, binary, around).canHold(),
          new Trap(
              Trap.Kind.QUIET_WHEN_MISSING,
              binary.span(),
              "this stays quiet where `" + Texts.of(field) + "` is missing",
              "say what counts then, as in `("
                  + Texts.of(field)
                  + " ?? 0) "
                  + (isLess ? binary.operator().symbol() : "<")
                  + " "
                  + Texts.of(limit)
                  + "`"));
    }
  }

  /**
   * Whether {@code path} is one that may be missing in documents that get there. Where documents of
   * which nothing is known get there as well, {@code node} is no trap: it may be about those alone.
   */
  private boolean mayBeMissing(Expr path, Expr node, Surroundings around) {
    Facts facts = interpreter.facts();
    if (facts.base(path) == null || facts.path(path) == null) {
      return false;
    }
    Shape shape = interpreter.quietly(() -> interpreter.eval(path, around));
    if (shape.isUnknown()) {
      found.put(node, Optional.empty());
      return false;
    }
    return shape.allowsNull() && shape.parts().stream().anyMatch(Part.Node.class::isInstance);
  }

  /** What {@code condition} comes to where {@code path} is missing. */
  private Outcome without(Expr path, Expr condition, Surroundings around) {
    @Nullable Symbol base = interpreter.facts().base(path);
    String spelled = interpreter.facts().path(path);
    if (base == null || spelled == null) {
      return Outcome.NEVER;
    }
    Surroundings missing = around.with(base, new Surroundings.Fact(spelled, Type.NULL, true));
    return interpreter.quietly(() -> interpreter.condition(condition, missing));
  }

  private void note(Expr node, boolean isTrap, Trap trap) {
    Optional<Trap> before = found.get(node);
    if (before == null) {
      found.put(node, isTrap ? Optional.of(trap) : Optional.empty());
    } else if (!isTrap) {
      found.put(node, Optional.empty());
    }
  }
}
