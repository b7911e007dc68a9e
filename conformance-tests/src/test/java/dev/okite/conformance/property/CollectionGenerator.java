package dev.okite.conformance.property;

/** Makes expressions whose values are lists and maps. */
final class CollectionGenerator {
  private final Choices choices;
  private final ExpressionGenerator expressions;

  CollectionGenerator(Choices choices, ExpressionGenerator expressions) {
    this.choices = choices;
    this.expressions = expressions;
  }

  String list(Shape wanted, ProgramScope scope, int depth) {
    return switch (choices.below(12)) {
      case 0, 1 -> filter(wanted, scope, depth);
      case 2, 3, 4 -> comprehension(wanted, scope, depth);
      case 5 ->
          "("
              + expressions.expression(wanted, scope, depth)
              + " ++ "
              + expressions.expression(wanted, scope, depth)
              + ")";
      case 6 -> reach(wanted, scope, depth);
      case 7 ->
          choices.pick("unique", "reverse", "sort")
              + "("
              + expressions.expression(wanted, scope, depth)
              + ")";
      case 8 ->
          choices.pick("union", "difference", "intersection")
              + "("
              + expressions.expression(wanted, scope, depth)
              + ", "
              + expressions.expression(wanted, scope, depth)
              + ")";
      case 9 ->
          "["
              + expressions.expression(wanted.element(), scope, depth)
              + ", "
              + expressions.expression(wanted.element(), scope, depth)
              + "]";
      default -> ofOneShape(wanted, scope, depth);
    };
  }

  String labels(ProgramScope scope, int depth) {
    return switch (choices.below(5)) {
      case 0 ->
          "{app: "
              + text(scope, depth)
              + ", \"{"
              + text(scope, depth)
              + "}\": "
              + text(scope, depth)
              + "}";
      case 1, 2 -> mapComprehension(scope, depth);
      case 3 ->
          "merge("
              + expressions.expression(Shape.LABELS, scope, depth)
              + ", {app: "
              + text(scope, depth)
              + "})";
      default -> expressions.literal(Shape.LABELS, scope);
    };
  }

  /** In a filter there is no other: its element would have the same name. */
  private String filter(Shape wanted, ProgramScope scope, int depth) {
    if (scope.variables().stream().anyMatch(variable -> variable.name().equals("it"))) {
      return comprehension(wanted, scope, depth);
    }
    ProgramScope.Variable it =
        new ProgramScope.Variable("it", wanted.element(), !wanted.element().isMap());
    String condition = expressions.condition(scope.with(it), depth);
    return "(" + expressions.expression(wanted, scope, depth) + " where " + condition + ")";
  }

  private String ofOneShape(Shape wanted, ProgramScope scope, int depth) {
    return switch (wanted) {
      case TEXTS ->
          switch (choices.below(4)) {
            case 0 -> "keys(" + expressions.expression(Shape.LABELS, scope, depth) + ")";
            case 1 -> "values(" + expressions.expression(Shape.LABELS, scope, depth) + ")";
            case 2 -> "split(" + text(scope, depth) + ", 'b')";
            default -> "flatten(" + expressions.expression(Shape.GRID, scope, depth) + ")";
          };
      case NUMBERS -> "range(0, " + choices.below(4) + ")";
      case GRID -> "values(" + group(scope, depth) + ")";
      default -> expressions.paths().path(wanted, scope);
    };
  }

  private String comprehension(Shape wanted, ProgramScope scope, int depth) {
    Clauses clauses = clauses(scope, depth);
    return "["
        + expressions.expression(wanted.element(), clauses.scope, depth)
        + clauses.text
        + "]";
  }

  private String mapComprehension(ProgramScope scope, int depth) {
    Clauses clauses = clauses(scope, depth);
    return "{" + key(clauses, depth) + ": " + text(clauses.scope, depth) + clauses.text + "}";
  }

  private String group(ProgramScope scope, int depth) {
    Clauses clauses = clauses(scope, depth);
    return "group("
        + text(clauses.scope, depth)
        + " by "
        + key(clauses, depth)
        + clauses.text
        + ")";
  }

  /** The key of an entry: mostly something that is a text. */
  private String key(Clauses clauses, int depth) {
    String key = text(clauses.scope, depth);
    return choices.chance(70) ? "\"{" + key + "}\"" : "(" + key + ")";
  }

  private Clauses clauses(ProgramScope scope, int depth) {
    StringBuilder text = new StringBuilder();
    ProgramScope inside = scope;
    int loops = choices.chance(25) ? 2 : 1;
    for (int i = 0; i < loops; i++) {
      ExpressionGenerator.Source source = expressions.source(inside, depth);
      ExpressionGenerator.Bound bound = expressions.bind(source, inside);
      inside = bound.scope();
      text.append(" for ").append(bound.binding()).append(" in ").append(source.text());
      if (choices.chance(45)) {
        text.append(" where ").append(expressions.condition(inside, depth));
      }
    }
    return new Clauses(text.toString(), inside);
  }

  /** The clauses of a comprehension, and the scope inside them. */
  private record Clauses(String text, ProgramScope scope) {}

  private String reach(Shape wanted, ProgramScope scope, int depth) {
    String name = expressions.freshName();
    ProgramScope inside =
        scope.with(new ProgramScope.Variable(name, wanted.element(), !wanted.element().isMap()));
    // Scalars that are made anew in each round might never repeat, so they are only read.
    int deep = wanted.element().isMap() ? depth : 0;
    String via =
        choices.chance(40)
            ? "[" + expressions.expression(wanted.element(), inside, deep) + "]"
            : expressions.expression(wanted, inside, deep);
    return "(reach "
        + name
        + " from "
        + expressions.expression(wanted, scope, depth)
        + " via "
        + via
        + ")";
  }

  private String text(ProgramScope scope, int depth) {
    return expressions.expression(Shape.TEXT, scope, depth);
  }
}
