package dev.okite.conformance.property;

/** Makes expressions whose values are texts and numbers. */
final class ScalarGenerator {
  private final Choices choices;
  private final ExpressionGenerator expressions;

  ScalarGenerator(Choices choices, ExpressionGenerator expressions) {
    this.choices = choices;
    this.expressions = expressions;
  }

  String text(ProgramScope scope, int depth) {
    return switch (choices.below(14)) {
      case 0 -> expressions.text();
      case 1, 2, 3 -> interpolation(scope, depth);
      case 4 -> choices.pick("lower", "upper", "trim") + "(" + text1(scope, depth) + ")";
      case 5 ->
          choices.pick("removePrefix", "removeSuffix")
              + "("
              + text1(scope, depth)
              + ", "
              + expressions.text()
              + ")";
      case 6 -> "(" + text1(scope, depth) + ").replace('b', " + text1(scope, depth) + ")";
      case 7 -> "(" + text1(scope, depth) + ").split('e')[" + choices.below(3) + "]";
      case 8 ->
          "get("
              + labels(scope, depth)
              + ", "
              + text1(scope, depth)
              + ", "
              + text1(scope, depth)
              + ")";
      case 9 -> "join(" + expressions.expression(Shape.TEXTS, scope, depth) + ", ',')";
      case 10 -> "string(" + expressions.anything(scope, depth) + ")";
      case 11 -> "image(" + constructed(scope) + ")." + choices.pick("tag", "registry", "name");
      case 12 ->
          choices.pick("min", "max")
              + "("
              + expressions.expression(Shape.TEXTS, scope, depth)
              + ")";
      default -> "json(" + expressions.anything(scope, depth) + ")";
    };
  }

  String number(ProgramScope scope, int depth) {
    return switch (choices.below(12)) {
      case 0 -> choices.pick(Vocabulary.NUMBERS);
      case 1, 2, 3 ->
          "("
              + number1(scope, depth)
              + choices.pick(" + ", " - ", " * ", " / ", " % ")
              + number1(scope, depth)
              + ")";
      case 4 -> "(-" + number1(scope, depth) + ")";
      case 5, 6 -> counted(scope, depth);
      case 7 -> "count(" + expressions.expression(collection(), scope, depth) + ")";
      case 8 -> "length(" + text1(scope, depth) + ")";
      case 9 -> "sum(" + expressions.expression(Shape.NUMBERS, scope, depth) + ")";
      case 10 -> choices.pick("abs", "floor", "round", "int") + "(" + number1(scope, depth) + ")";
      default -> "version(" + constructed(scope) + ")." + choices.pick("major", "minor");
    };
  }

  /** Text with the values of one or two expressions in it. */
  String interpolation(ProgramScope scope, int depth) {
    StringBuilder text = new StringBuilder("\"").append(choices.pick("", "a ", "web"));
    int parts = choices.between(1, 2);
    for (int i = 0; i < parts; i++) {
      text.append('{').append(expressions.anything(scope, depth)).append('}');
      text.append(choices.pick("", " \\{b\\} ", "-"));
    }
    return text.append('"').toString();
  }

  private String counted(ProgramScope scope, int depth) {
    ExpressionGenerator.Source source = expressions.source(scope, depth);
    ExpressionGenerator.Bound bound = expressions.bind(source, scope);
    String where =
        choices.chance(85) ? " where " + expressions.condition(bound.scope(), depth) : "";
    return "count(" + bound.binding() + " in " + source.text() + where + ")";
  }

  /** Of constants, the checker refuses those that the constructor refuses. */
  private String constructed(ProgramScope scope) {
    return expressions.paths().path(Shape.TEXT, scope);
  }

  private Shape collection() {
    return choices.pick(Shape.CONTAINERS, Shape.TEXTS, Shape.LABELS, Shape.TEXT, Shape.GRID);
  }

  private String text1(ProgramScope scope, int depth) {
    return expressions.expression(Shape.TEXT, scope, depth);
  }

  private String number1(ProgramScope scope, int depth) {
    return expressions.expression(Shape.NUMBER, scope, depth);
  }

  private String labels(ProgramScope scope, int depth) {
    return expressions.expression(Shape.LABELS, scope, depth);
  }
}
