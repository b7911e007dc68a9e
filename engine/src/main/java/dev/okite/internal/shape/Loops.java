package dev.okite.internal.shape;

import dev.okite.internal.check.Resolutions;
import dev.okite.internal.check.Symbol;
import dev.okite.source.Span;
import dev.okite.syntax.Binding;
import dev.okite.syntax.ComprehensionClause;
import dev.okite.syntax.Expr;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.SyntaxNode;
import dev.okite.syntax.WhereClause;
import dev.okite.value.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Goes through iterations: once for each thing that an element may be, so that a condition on it
 * narrows what follows.
 */
final class Loops {
  /** Elements that may be more things than this are not told apart. */
  private static final int MOST_ALTERNATIVES = 2_000;

  private final Interpreter interpreter;
  private final Resolutions resolutions;

  Loops(Interpreter interpreter, Resolutions resolutions) {
    this.interpreter = interpreter;
    this.resolutions = resolutions;
  }

  /** Does {@code each} with the names of {@code binding}, and what an element is. */
  void forEach(
      Binding binding, Expr source, Surroundings around, BiConsumer<Surroundings, Shape> each) {
    Shape shape = interpreter.eval(source, around);
    Symbol first = resolutions.binder(binding.first());
    if (binding.second().isEmpty()) {
      for (Shape element : elements(shape, source, source.span())) {
        each.accept(around.with(first, element), element);
      }
      return;
    }
    Symbol second = resolutions.binder(binding.second().get());
    hold(shape, source, source.span());
    for (Part part : shape.parts()) {
      for (Shape element : split(Navigator.elementOf(part))) {
        if (!(part instanceof Part.Unknown)) {
          each.accept(around.with(first, Shape.INT).with(second, element), element);
        }
      }
      for (Map.Entry<Shape, Shape> pair : Navigator.pairs(part)) {
        for (Shape element : split(pair.getValue())) {
          each.accept(around.with(first, pair.getKey()).with(second, element), element);
        }
      }
    }
  }

  /**
   * Does {@code inside} with the names that {@code clauses} declare, where their conditions hold.
   */
  void run(List<ComprehensionClause> clauses, Surroundings around, Consumer<Surroundings> inside) {
    if (clauses.isEmpty()) {
      inside.accept(around);
      return;
    }
    ComprehensionClause clause = clauses.get(0);
    List<ComprehensionClause> rest = clauses.subList(1, clauses.size());
    if (clause instanceof ForClause iteration) {
      forEach(
          iteration.binding(),
          iteration.source(),
          around,
          (next, element) -> run(rest, next, inside));
    } else if (clause instanceof WhereClause where
        && interpreter.condition(where.condition(), around).canHold()) {
      run(rest, interpreter.facts().after(where.condition(), true, around), inside);
    }
  }

  /** What an element of {@code source} may be when it is iterated over, one by one. */
  List<Shape> elements(Shape source, SyntaxNode node, Span span) {
    hold(source, node, span);
    Shape all = Shape.NEVER;
    for (Part part : source.parts()) {
      all = all.or(Navigator.elementOf(part));
      if (!(part instanceof Part.Unknown)) {
        for (Map.Entry<Shape, Shape> pair : Navigator.pairs(part)) {
          all = all.or(pair.getValue());
        }
      }
    }
    return split(all);
  }

  /** Notes whether {@code source} is something that can be iterated over. */
  private void hold(Shape source, SyntaxNode node, Span span) {
    boolean fits = false;
    boolean isScalar = false;
    for (Part part : source.parts()) {
      boolean isNull = part.equals(Shape.NULL.only());
      boolean has =
          part instanceof Part.Unknown
              || isNull
              || Shapes.kinds(part).stream().anyMatch(Loops::isContainer);
      fits |= has && !isNull;
      isScalar |= !has;
    }
    if (fits) {
      interpreter.observations().fits(node, Aspect.SOURCE);
    } else if (isScalar) {
      interpreter
          .observations()
          .misfits(
              node,
              Aspect.SOURCE,
              span,
              () ->
                  "only lists and maps can be gone through, found "
                      + (node instanceof Expr expression
                          ? "`" + Texts.of(expression) + "`, which is "
                          : "")
                      + Texts.what(source),
              Optional::empty);
    }
  }

  private static boolean isContainer(ValueKind kind) {
    return switch (kind) {
      case LIST, MAP -> true;
      default -> false;
    };
  }

  /**
   * {@code shape} taken apart. What may be anything stays together with the rest, since a name that
   * fits only that is right.
   */
  static List<Shape> split(Shape shape) {
    if (shape.isNever()) {
      return List.of();
    }
    for (Part part : shape.parts()) {
      if (part instanceof Part.Unknown unknown && !unknown.reason().isForeign()) {
        return List.of(shape);
      }
    }
    if (shape.parts().size() == 1 || shape.parts().size() > MOST_ALTERNATIVES) {
      return List.of(shape);
    }
    List<Shape> all = new ArrayList<>();
    List<Part> scalars = new ArrayList<>();
    for (Part part : shape.parts()) {
      if (part instanceof Part.Constant || part instanceof Part.Scalar) {
        scalars.add(part);
      } else {
        all.add(Shape.of(part));
      }
    }
    if (!scalars.isEmpty()) {
      all.add(Shape.of(scalars));
    }
    return all;
  }
}
