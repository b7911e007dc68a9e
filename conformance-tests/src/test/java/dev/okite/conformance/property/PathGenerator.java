package dev.okite.conformance.property;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes paths into documents: from a name in scope, mostly to something of the wanted shape. */
final class PathGenerator {
  private static final int LONGEST = 5;
  private static final Map<Shape, Map<Shape, List<List<String>>>> ROUTES = routes();

  private static final List<Shape> ENDS =
      List.of(Shape.FLAG, Shape.TEXT, Shape.NUMBER, Shape.LABELS, Shape.TEXTS);

  private final Choices choices;
  private final ExpressionGenerator expressions;

  PathGenerator(Choices choices, ExpressionGenerator expressions) {
    this.choices = choices;
    this.expressions = expressions;
  }

  /** A name in scope with steps behind it. */
  String path(Shape wanted, ProgramScope scope) {
    return path(wanted, scope, 0);
  }

  /** A path that has at least one step, as {@code has} wants it. */
  String steppedPath(ProgramScope scope) {
    String path = path(choices.pick(ENDS), scope, 1);
    return path.contains("*") ? "null.name" : path;
  }

  /** A path to one place in the document, as {@code fix} wants it. */
  String fixablePath(ProgramScope scope) {
    List<ProgramScope.Variable> places =
        scope.variables().stream().filter(v -> !v.known() && v.shape().isMap()).toList();
    ProgramScope single = new ProgramScope(places, List.of(), true, false);
    String path = path(choices.pick(ENDS), single, 1);
    return path.contains("*") ? "resource.spec.enabled" : path;
  }

  private String path(Shape wanted, ProgramScope scope, int leastSteps) {
    List<Base> bases = new ArrayList<>();
    if (scope.resource()) {
      bases.add(new Base("resource", Shape.RESOURCE));
    } else if (scope.inventory()) {
      bases.add(new Base("inventory", Shape.RESOURCES));
    }
    for (ProgramScope.Variable variable : scope.variables()) {
      if (!variable.known()) {
        // Names of iterations are read more often than others.
        Base base = new Base(variable.name(), variable.shape());
        bases.addAll(List.of(base, base));
      } else if (variable.shape() == wanted && leastSteps == 0) {
        // So are lets, which have to be forgotten when their iteration goes on.
        bases.addAll(Collections.nCopies(4, new Base(variable.name(), null)));
      }
    }
    bases.removeIf(base -> base.routes(wanted, leastSteps).isEmpty());
    if (bases.isEmpty()) {
      return leastSteps == 0 ? "null" : "null.name";
    }
    Base base = choices.pick(bases);
    List<String> steps = choices.pick(base.routes(wanted, leastSteps));
    boolean strays = base.shape != Shape.RESOURCES && !steps.isEmpty() && choices.chance(6);
    StringBuilder path = new StringBuilder(base.name);
    int stray = strays ? choices.below(steps.size()) : -1;
    for (int i = 0; i < steps.size(); i++) {
      path.append(step(i == stray ? strayStep() : steps.get(i), scope));
    }
    return path.toString();
  }

  /** Where a path starts; without a shape, also where it ends. */
  private record Base(String name, @Nullable Shape shape) {
    List<List<String>> routes(Shape wanted, int leastSteps) {
      if (shape == null) {
        return List.of(List.of());
      }
      List<List<String>> routes = Objects.requireNonNull(ROUTES.get(shape)).get(wanted);
      return Objects.requireNonNull(routes).stream().filter(r -> r.size() >= leastSteps).toList();
    }
  }

  private String strayStep() {
    return choices.chance(20) ? "#" : choices.pick(Vocabulary.KEYS);
  }

  /** A step as it is written; `#` stands for an element of a list. */
  private String step(String step, ProgramScope scope) {
    if (step.equals("*")) {
      return "[*]";
    }
    if (step.equals("#")) {
      return switch (choices.below(10)) {
        case 0, 1, 2, 3 -> "[0]";
        case 4, 5 -> "[" + choices.below(3) + "]";
        case 6 -> ".first";
        case 7 -> choices.pick(".last", ".second");
        default -> "[" + expressions.expression(Shape.NUMBER, scope, 0) + "]";
      };
    }
    boolean word = step.matches("\\w+");
    if (choices.chance(4)) {
      return "[" + expressions.expression(Shape.TEXT, scope, 0) + "]";
    }
    return word && !choices.chance(8) ? "." + step : "[\"" + step + "\"]";
  }

  /** From each shape to each: the steps that lead there. */
  private static Map<Shape, Map<Shape, List<List<String>>>> routes() {
    Map<Shape, Map<Shape, List<List<String>>>> routes = new EnumMap<>(Shape.class);
    for (Shape from : Shape.values()) {
      Map<Shape, List<List<String>>> reached = new EnumMap<>(Shape.class);
      for (Shape to : Shape.values()) {
        reached.put(to, new ArrayList<>());
      }
      walk(from, List.of(), false, reached);
      reached.values().forEach(paths -> paths.sort(Comparator.comparingInt(List::size)));
      routes.put(from, reached);
    }
    return routes;
  }

  private static void walk(
      Shape here, List<String> steps, boolean projects, Map<Shape, List<List<String>>> reached) {
    listOf(here, projects)
        .ifPresent(shape -> Objects.requireNonNull(reached.get(shape)).add(steps));
    if (steps.size() == LONGEST) {
      return;
    }
    here.fields().forEach((name, field) -> walk(field, plus(steps, name), projects, reached));
    if (here.isList()) {
      walk(here.element(), plus(steps, "#"), projects, reached);
      walk(here.element(), plus(steps, "*"), true, reached);
    }
  }

  /** What a path that walks through lists gives: a list of what it arrives at. */
  private static Optional<Shape> listOf(Shape arrived, boolean projects) {
    return projects
        ? Shape.LISTS.stream().filter(list -> list.element() == arrived).findFirst()
        : Optional.of(arrived);
  }

  private static List<String> plus(List<String> steps, String step) {
    List<String> longer = new ArrayList<>(steps);
    longer.add(step);
    return longer;
  }
}
