package dev.okite.conformance.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes the text of programs: sometimes a library that is imported, and a file of policies with
 * functions and constants of its own. Most of them compile.
 */
final class ProgramGenerator {
  private static final int FUNCTION_DEPTH = 2;

  private final Choices choices;
  private final Profile profile;
  private final Names names = new Names();
  private final ExpressionGenerator expressions;

  ProgramGenerator(Choices choices, Profile profile) {
    this.choices = choices;
    this.profile = profile;
    this.expressions = new ExpressionGenerator(choices, profile, names);
  }

  /**
   * The files by their names. Their policies are in the order in which they are applied, if all of
   * them are.
   */
  Map<String, String> program() {
    ProgramScope start = new ProgramScope(List.of(), List.of(), false, profile.inventory());
    if (!choices.chance(profile.isSmall() ? 5 : 25)) {
      return Map.of("app.okite", file("module app.main\n\n", start, List.of()).text);
    }
    FileText library = file("module lib.common\n\n", start, List.of());
    List<ProgramScope.Function> imported = new ArrayList<>();
    for (ProgramScope.Function function : library.scope.functions()) {
      imported.add(
          new ProgramScope.Function(
              "common." + function.name(), function.parameters(), function.result()));
    }
    List<ProgramScope.Variable> constants = new ArrayList<>();
    for (ProgramScope.Variable constant : library.scope.variables()) {
      constants.add(new ProgramScope.Variable("common." + constant.name(), constant.shape(), true));
    }
    ProgramScope scope = new ProgramScope(constants, imported, false, profile.inventory());
    List<PolicyGenerator.Written> policies = new ArrayList<>();
    library.policies.forEach(policy -> policies.add(policy.calledBy("common.")));
    String header = "module app.main\n\nimport lib.common\n\n";
    return Map.of("app.okite", file(header, scope, policies).text, "common.okite", library.text);
  }

  /** A file, what its module defines, and the policies that another one may include. */
  private record FileText(
      String text, ProgramScope scope, List<PolicyGenerator.Written> policies) {}

  private FileText file(
      String header, ProgramScope start, List<PolicyGenerator.Written> includable) {
    StringBuilder text = new StringBuilder(header);
    ProgramScope scope = start;
    int definitions = choices.below(profile.isSmall() ? 2 : 4);
    for (int i = 0; i < definitions; i++) {
      scope = choices.chance(65) ? function(text, scope) : constant(text, scope);
    }
    List<PolicyGenerator.Written> known = new ArrayList<>(includable);
    int policies = choices.between(1, profile.isSmall() ? 1 : 2);
    for (int i = 0; i < policies; i++) {
      PolicyGenerator generator = new PolicyGenerator(choices, profile, names, expressions, known);
      known.add(generator.policy(text, scope));
    }
    List<PolicyGenerator.Written> own = known.subList(includable.size(), known.size());
    return new FileText(text.toString(), scope, List.copyOf(own));
  }

  private ProgramScope function(StringBuilder text, ProgramScope scope) {
    Shape result =
        choices.pick(
            Shape.FLAG,
            Shape.TEXT,
            Shape.FLAG,
            Shape.NUMBER,
            Shape.TEXTS,
            Shape.CONTAINERS,
            Shape.LABELS);
    String name = names.fresh("f");
    List<Shape> parameters = new ArrayList<>();
    List<String> declared = new ArrayList<>();
    ProgramScope inside = scope;
    int count = choices.between(1, 3);
    for (int i = 0; i < count; i++) {
      Shape shape =
          i == 0
              ? choices.pick(Shape.SPEC, Shape.CONTAINER, Shape.METADATA, Shape.RESOURCE)
              : choices.pick(Shape.TEXT, Shape.NUMBER, Shape.TEXTS, Shape.FLAG);
      String parameter = names.fresh("a");
      parameters.add(shape);
      boolean typed = i > 0 && choices.chance(40);
      declared.add(parameter + (typed ? ": " + type(shape) : ""));
      inside = inside.with(new ProgramScope.Variable(parameter, shape, typed));
    }
    text.append("def ").append(name).append('(').append(String.join(", ", declared)).append(')');
    if (choices.chance(45)) {
      text.append(" -> ").append(type(result)).append('?');
    }
    text.append(" = ")
        .append(expressions.expression(result, inside, choices.between(1, FUNCTION_DEPTH)))
        .append("\n\n");
    return scope.with(new ProgramScope.Function(name, parameters, result));
  }

  private ProgramScope constant(StringBuilder text, ProgramScope scope) {
    Shape shape = choices.pick(Shape.TEXT, Shape.NUMBER, Shape.TEXTS, Shape.NUMBERS, Shape.LABELS);
    String name = names.fresh("k");
    String value =
        choices.chance(50)
            ? expressions.literal(shape, scope)
            : expressions.expression(shape, scope, 1);
    text.append("let ").append(name).append(" = ").append(value).append("\n\n");
    return scope.with(new ProgramScope.Variable(name, shape, true));
  }

  /** The type of what mostly has {@code shape}. */
  static String type(Shape shape) {
    return switch (shape) {
      case TEXT -> "string";
      case NUMBER -> "number";
      case FLAG -> "bool";
      case TEXTS -> "list<string>";
      case LABELS -> "map<string, any>";
      default -> shape.isList() ? "list" : "map";
    };
  }
}
