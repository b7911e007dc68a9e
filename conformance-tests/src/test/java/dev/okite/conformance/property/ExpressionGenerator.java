package dev.okite.conformance.property;

import java.util.List;
import java.util.Map;

/**
 * Makes expressions that the checker accepts and that mostly have the wanted shape. What consists
 * of parts stands in parentheses, so that it fits anywhere.
 */
final class ExpressionGenerator {
  private final Choices choices;
  private final Names names;
  private final PathGenerator paths;
  private final ConditionGenerator conditions;
  private final ScalarGenerator scalars;
  private final CollectionGenerator collections;

  ExpressionGenerator(Choices choices, Profile profile, Names names) {
    this.choices = choices;
    this.names = names;
    this.paths = new PathGenerator(choices, this);
    this.conditions = new ConditionGenerator(choices, profile, this);
    this.scalars = new ScalarGenerator(choices, this);
    this.collections = new CollectionGenerator(choices, this);
  }

  PathGenerator paths() {
    return paths;
  }

  /** A name for a variable. */
  String freshName() {
    return names.fresh("x");
  }

  /** A condition whose value depends on something. */
  String condition(ProgramScope scope, int depth) {
    return conditions.condition(scope, depth);
  }

  /** Something of {@code wanted} shape, with parts nested up to {@code depth}. */
  String expression(Shape wanted, ProgramScope scope, int depth) {
    if (depth <= 0) {
      return choices.chance(wanted == Shape.FLAG ? 5 : 30)
          ? literal(wanted, scope)
          : paths.path(wanted, scope);
    }
    return switch (choices.below(20)) {
      case 0, 1, 2, 3, 4 -> paths.path(wanted, scope);
      case 5 -> coalesced(wanted, scope, depth - 1);
      case 6 -> conditional(wanted, scope, depth - 1);
      case 7, 8 -> called(wanted, scope, depth - 1);
      case 9 -> selected(wanted, scope, depth - 1);
      case 10 -> indexed(wanted, scope, depth - 1);
      case 11, 12 -> stepped(wanted, scope, depth - 1);
      default -> particular(wanted, scope, depth - 1);
    };
  }

  /** Something of any shape, now and then null. */
  String anything(ProgramScope scope, int depth) {
    return choices.chance(5) ? "null" : expression(choices.pick(Shape.values()), scope, depth);
  }

  String literal(Shape wanted, ProgramScope scope) {
    return switch (wanted) {
      case FLAG -> choices.pick("true", "false");
      case NUMBER -> choices.pick(Vocabulary.NUMBERS);
      case TEXT -> text();
      case TEXTS -> "[" + text() + ", " + text() + "]";
      case NUMBERS -> "[" + choices.pick(Vocabulary.NUMBERS) + ", 1]";
      case LABELS -> "{app: " + text() + ", tier: " + text() + "}";
      default -> paths.path(wanted, scope);
    };
  }

  /** A string without interpolation. */
  String text() {
    String text =
        choices.chance(30) ? choices.pick(Vocabulary.SPECIAL) : choices.pick(Vocabulary.WORDS);
    return choices.chance(50) ? "'" + text + "'" : '"' + text + '"';
  }

  /** A path that is iterated over, or an expression; and the shape of its elements. */
  Source source(ProgramScope scope, int depth) {
    Shape list =
        choices.pick(Shape.CONTAINERS, Shape.TEXTS, Shape.PORTS, Shape.NUMBERS, Shape.GRID);
    if (choices.chance(20)) {
      Shape map = choices.pick(Shape.LABELS, Shape.SECTIONS, Shape.METADATA);
      Shape element = map == Shape.SECTIONS ? Shape.LABELS : Shape.TEXT;
      return new Source(expression(map, scope, depth), element, true);
    }
    if (scope.inventory() && choices.chance(12)) {
      return new Source("inventory", Shape.RESOURCE, false);
    }
    return new Source(expression(list, scope, depth), list.element(), false);
  }

  /** What is iterated over, the shape of its elements, and whether it is a map. */
  record Source(String text, Shape element, boolean map) {}

  /** Names for one iteration: how they are written, and the scope inside. */
  Bound bind(Source source, ProgramScope scope) {
    String element = freshName();
    // The checker may know what a list of literals holds, so navigate only into what has a shape.
    ProgramScope.Variable variable =
        new ProgramScope.Variable(element, source.element(), !source.element().isMap());
    if (choices.chance(source.map() ? 70 : 20)) {
      String first = freshName();
      Shape shape = source.map() ? Shape.TEXT : Shape.NUMBER;
      return new Bound(
          first + ", " + element,
          element,
          scope.with(new ProgramScope.Variable(first, shape, true), variable));
    }
    return new Bound(element, element, scope.with(variable));
  }

  /** A binding, the name of the element in it, and the scope inside the iteration. */
  record Bound(String binding, String element, ProgramScope scope) {}

  private String coalesced(Shape wanted, ProgramScope scope, int depth) {
    return "(" + paths.path(wanted, scope) + " ?? " + expression(wanted, scope, depth) + ")";
  }

  private String conditional(Shape wanted, ProgramScope scope, int depth) {
    String otherwise = choices.chance(10) ? "null" : expression(wanted, scope, depth);
    return "(if "
        + condition(scope, depth)
        + " then "
        + expression(wanted, scope, depth)
        + " else "
        + otherwise
        + ")";
  }

  /** A call of a function of the program. */
  private String called(Shape wanted, ProgramScope scope, int depth) {
    List<ProgramScope.Function> functions = scope.functionsFor(wanted);
    if (functions.isEmpty()) {
      return particular(wanted, scope, depth);
    }
    ProgramScope.Function function = choices.pick(functions);
    List<String> arguments =
        function.parameters().stream().map(shape -> expression(shape, scope, depth)).toList();
    boolean method = !function.name().contains(".") && choices.chance(30);
    return method
        ? "("
            + arguments.get(0)
            + ")."
            + function.name()
            + "("
            + String.join(", ", arguments.subList(1, arguments.size()))
            + ")"
        : function.name() + "(" + String.join(", ", arguments) + ")";
  }

  /** {@code first} or {@code one} of a list of what is wanted, or of a map that may hold it. */
  private String selected(Shape wanted, ProgramScope scope, int depth) {
    Shape list = listOf(wanted);
    if (list == wanted && wanted != Shape.LABELS) {
      return particular(wanted, scope, depth);
    }
    boolean ofMap = list == wanted || choices.chance(30);
    Shape map = wanted == Shape.TEXT ? Shape.LABELS : Shape.SECTIONS;
    Bound bound = bind(new Source("", wanted, ofMap), scope);
    String where = choices.chance(85) ? " where " + condition(bound.scope(), depth) : "";
    return choices.pick("first", "first", "one")
        + "("
        + bound.binding()
        + " in "
        + expression(ofMap ? map : list, scope, depth)
        + where
        + ")";
  }

  /** A field of an expression that gives a map, or null. */
  private String stepped(Shape wanted, ProgramScope scope, int depth) {
    Shape map = choices.pick(Shape.LABELS, Shape.CONTAINER, Shape.PORT, Shape.METADATA);
    List<String> fields =
        map.fields().entrySet().stream()
            .filter(field -> field.getValue() == wanted)
            .map(Map.Entry::getKey)
            .toList();
    if (fields.isEmpty()) {
      return particular(wanted, scope, depth);
    }
    // A step too far: mostly into something that is missing.
    String further = choices.chance(20) ? "." + choices.pick("name", "app", "enabled") : "";
    boolean computed = map == Shape.LABELS && choices.chance(60);
    String target =
        !computed
            ? expression(map, scope, depth)
            : choices.chance(60) ? selected(map, scope, depth) : collections.labels(scope, depth);
    return "(" + target + ")." + choices.pick(fields) + further;
  }

  private String indexed(Shape wanted, ProgramScope scope, int depth) {
    Shape list = listOf(wanted);
    if (list == wanted) {
      return particular(wanted, scope, depth);
    }
    return "("
        + expression(list, scope, depth)
        + ")"
        + choices.pick("[0]", ".first", ".last", "[1]", ".second");
  }

  private String particular(Shape wanted, ProgramScope scope, int depth) {
    if (wanted == Shape.FLAG) {
      return conditions.condition(scope, depth);
    }
    if (wanted == Shape.TEXT) {
      return scalars.text(scope, depth);
    }
    if (wanted == Shape.NUMBER) {
      return scalars.number(scope, depth);
    }
    if (wanted.isList()) {
      return collections.list(wanted, scope, depth);
    }
    return wanted == Shape.LABELS ? collections.labels(scope, depth) : paths.path(wanted, scope);
  }

  private static Shape listOf(Shape element) {
    return Shape.LISTS.stream().filter(l -> l.element() == element).findFirst().orElse(element);
  }
}
