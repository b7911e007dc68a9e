package dev.okite.conformance.property;

import java.util.ArrayList;
import java.util.List;

/** Makes conditions. */
final class ConditionGenerator {
  private static final List<String> TYPES =
      List.of(
          "string",
          "int",
          "number",
          "list",
          "map",
          "null",
          "bool",
          "list<string>",
          "string?",
          "map<string, any>");

  private final Choices choices;
  private final Profile profile;
  private final ExpressionGenerator expressions;

  ConditionGenerator(Choices choices, Profile profile, ExpressionGenerator expressions) {
    this.choices = choices;
    this.profile = profile;
    this.expressions = expressions;
  }

  String condition(ProgramScope scope, int depth) {
    if (depth <= 0) {
      return choices.chance(40)
          ? expressions.paths().path(Shape.FLAG, scope)
          : comparison(scope, 0);
    }
    int inner = depth - 1;
    return switch (choices.below(20)) {
      case 0, 1 -> expressions.paths().path(Shape.FLAG, scope);
      case 2, 3, 4, 5 -> comparison(scope, inner);
      case 6, 7, 8 -> profile.decidesEarly() ? joined(scope, inner) : comparison(scope, inner);
      case 9, 10 -> "(not " + condition(scope, inner) + ")";
      case 11, 12, 13 ->
          profile.decidesEarly() ? quantified(scope, inner) : comparison(scope, inner);
      case 14 -> "has(" + expressions.paths().steppedPath(scope) + ")";
      case 15 -> typeTest(scope, inner);
      case 16, 17 -> called(scope, inner);
      case 18 -> typed(scope);
      default -> expressions.expression(Shape.FLAG, scope, inner);
    };
  }

  private String comparison(ProgramScope scope, int depth) {
    Shape shape = choices.pick(Shape.TEXT, Shape.NUMBER, Shape.TEXT, Shape.NUMBER, Shape.TEXTS);
    return switch (choices.below(10)) {
      case 0, 1, 2 ->
          "("
              + operand(shape, scope, depth)
              + choices.pick(" == ", " != ")
              + operand(shape, scope, depth)
              + ")";
      case 3 ->
          "("
              + expressions.anything(scope, depth)
              + choices.pick(" == ", " != ")
              + expressions.anything(scope, depth)
              + ")";
      case 4, 5 ->
          "("
              + operand(shape == Shape.TEXTS ? Shape.TEXT : shape, scope, depth)
              + choices.pick(" < ", " <= ", " > ", " >= ")
              + operand(shape == Shape.TEXTS ? Shape.TEXT : shape, scope, depth)
              + ")";
      case 6, 7 -> membership(scope, depth);
      case 8 ->
          "("
              + expressions.paths().path(Shape.TEXT, scope)
              + choices.pick(" like ", " not like ")
              + pattern(scope, List.of("'web*'", "'*'", "'?b'", "'*:*'"))
              + ")";
      default ->
          "("
              + expressions.paths().path(Shape.TEXT, scope)
              + choices.pick(" matches ", " not matches ")
              + pattern(scope, List.of("'[a-z]+'", "'w.*'", "'(a|d)b?'", "'[0-9.]+'"))
              + ")";
    };
  }

  private String operand(Shape shape, ProgramScope scope, int depth) {
    return choices.chance(35)
        ? expressions.literal(shape, scope)
        : expressions.expression(shape, scope, depth);
  }

  private String pattern(ProgramScope scope, List<String> fixed) {
    return choices.chance(85) ? choices.pick(fixed) : expressions.paths().path(Shape.TEXT, scope);
  }

  private String membership(ProgramScope scope, int depth) {
    String operator = choices.pick(" in ", " not in ");
    return switch (choices.below(5)) {
      case 4 ->
          "("
              + expressions.paths().path(choices.pick(Shape.TEXT, Shape.NUMBER), scope)
              + operator
              + "["
              + expressions.text()
              + ", "
              + choices.pick("null", "null", "1", "true")
              + "])";
      case 0 ->
          "("
              + expressions.expression(Shape.TEXT, scope, depth)
              + operator
              + expressions.literal(Shape.TEXTS, scope)
              + ")";
      case 1 ->
          "("
              + expressions.expression(Shape.NUMBER, scope, depth)
              + operator
              + expressions.expression(Shape.NUMBERS, scope, depth)
              + ")";
      default ->
          "("
              + expressions.expression(Shape.TEXT, scope, depth)
              + operator
              + expressions.expression(choices.pick(Shape.LABELS, Shape.TEXTS), scope, depth)
              + ")";
    };
  }

  private String joined(ProgramScope scope, int depth) {
    String operator = choices.pick(" and ", " or ");
    List<String> operands = new ArrayList<>();
    int count = choices.between(2, 3);
    for (int i = 0; i < count; i++) {
      operands.add(condition(scope, depth));
    }
    return "(" + String.join(operator, operands) + ")";
  }

  /** A search in the inventory for something equal, which may fail on some documents. */
  private String join(ProgramScope scope, int depth) {
    String element = expressions.freshName();
    ProgramScope inside = scope.with(new ProgramScope.Variable(element, Shape.RESOURCE, false));
    String more = choices.chance(40) ? " and " + condition(inside, depth) : "";
    String equality =
        choices.chance(50)
            ? element + ".metadata.name == " + expressions.paths().path(Shape.TEXT, scope)
            : element
                + ".spec.replicas + 1 == "
                + choices.pick("1", "2", expressions.paths().path(Shape.NUMBER, scope) + " + 1");
    String joined = element + " in inventory where " + equality + more;
    return switch (choices.below(4)) {
      case 0 -> "(count(" + joined + ") > 0)";
      case 1 -> "(first(" + joined + ") is not null)";
      default -> "(" + choices.pick("any ", "none ") + joined.replaceFirst(" where ", ": ") + ")";
    };
  }

  private String quantified(ProgramScope scope, int depth) {
    if (scope.inventory() && choices.chance(15)) {
      return join(scope, depth);
    }
    ExpressionGenerator.Source source = expressions.source(scope, depth);
    ExpressionGenerator.Bound bound = expressions.bind(source, scope);
    return "("
        + choices.pick("any", "all", "none")
        + " "
        + bound.binding()
        + " in "
        + source.text()
        + ": "
        + condition(bound.scope(), depth)
        + ")";
  }

  private String typeTest(ProgramScope scope, int depth) {
    return "("
        + expressions.anything(scope, depth)
        + choices.pick(" is ", " is not ")
        + choices.pick(TYPES)
        + ")";
  }

  private String called(ProgramScope scope, int depth) {
    String text = expressions.expression(Shape.TEXT, scope, depth);
    return switch (choices.below(7)) {
      case 0 -> "startsWith(" + text + ", " + expressions.text() + ")";
      case 1 -> "(" + text + ").endsWith(" + expressions.text() + ")";
      case 2 -> "search(" + text + ", '" + choices.pick("b", "[0-9]", "e$") + "')";
      case 3 -> "isEmpty(" + expressions.expression(Shape.TEXTS, scope, depth) + ")";
      case 4 -> "contains(" + expressions.expression(Shape.TEXTS, scope, depth) + ", " + text + ")";
      case 5 -> choices.pick("isQuantity", "isVersion", "isCidr", "isImage") + "(" + text + ")";
      default -> "bool(" + expressions.paths().path(Shape.FLAG, scope) + ")";
    };
  }

  /** Comparisons of values that the language has types for. */
  private String typed(ProgramScope scope) {
    // Of constants, the checker refuses those that the constructor refuses.
    String text = expressions.paths().path(Shape.TEXT, scope);
    String order = choices.pick(" < ", " >= ", " == ");
    return switch (choices.below(7)) {
      case 0 -> "(quantity(" + text + ")" + order + "quantity('1Gi'))";
      case 1 -> "(duration(" + text + ")" + order + "duration('2h'))";
      case 2 -> "(version(" + text + ")" + order + "version('1.28.3'))";
      case 3 -> "(" + text + " in cidr('10.0.0.0/8'))";
      case 4 -> "within(" + text + ", 'ghcr.io/acme')";
      case 5 -> scope.inventory() ? "(time(" + text + ")" + order + "now)" : "isTime(" + text + ")";
      default ->
          scope.inventory()
              ? "(" + choices.pick("request.user", "facts.signer") + ".name == " + text + ")"
              : "(time(" + text + ")" + order + "2027-06-30)";
    };
  }
}
