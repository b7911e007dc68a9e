package dev.okite.conformance.property;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes rules. */
final class RuleGenerator {
  private static final int DEPTH = 3;
  private static final String INDENT = "    ";

  /** Ends messages of findings that stand at the element of the innermost iteration. */
  static final String HERE = "here";

  private final Choices choices;
  private final Profile profile;
  private final Names names;
  private final ExpressionGenerator expressions;
  private boolean iterates;

  /** The name that the innermost iteration binds, if that is over a path and has places. */
  private @Nullable String element;

  RuleGenerator(Choices choices, Profile profile, Names names, ExpressionGenerator expressions) {
    this.choices = choices;
    this.profile = profile;
    this.names = names;
    this.expressions = expressions;
  }

  /** Writes a rule and returns its name. */
  String rule(StringBuilder text, ProgramScope scope) {
    String name = names.fresh("rule");
    text.append("  rule ").append(name).append(" {\n");
    if (choices.chance(15)) {
      text.append("    title \"A ").append(choices.pick("good", "bad")).append(" thing\"\n");
    }
    ProgramScope inside = scope;
    int blocks = choices.between(1, 2);
    for (int block = 0; block < blocks; block++) {
      int steps = choices.below(3);
      for (int i = 0; i < steps; i++) {
        inside = step(text, inside);
      }
      int assertions = choices.chance(20) ? 2 : 1;
      for (int i = 0; i < assertions; i++) {
        assertion(text, inside);
      }
    }
    text.append("  }\n");
    return name;
  }

  static ProgramScope let(
      StringBuilder text,
      String indent,
      ProgramScope scope,
      Choices choices,
      Names names,
      ExpressionGenerator expressions) {
    Shape shape =
        choices.pick(
            Shape.TEXT, Shape.NUMBER, Shape.CONTAINERS, Shape.FLAG, Shape.TEXTS, Shape.LABELS);
    String name = names.fresh("l");
    text.append(indent).append("let ").append(name);
    if (choices.chance(12)) {
      text.append(": ").append(ProgramGenerator.type(shape)).append(choices.pick("?", ""));
    }
    text.append(" = ").append(expressions.expression(shape, scope, DEPTH)).append('\n');
    return scope.with(new ProgramScope.Variable(name, shape, true));
  }

  private ProgramScope step(StringBuilder text, ProgramScope scope) {
    int chosen = choices.below(10);
    if (chosen < 4) {
      return iteration(text, scope);
    }
    if (chosen < 7) {
      return let(text, INDENT, scope, choices, names, expressions);
    }
    String keyword = iterates || choices.chance(50) ? "where " : "match ";
    text.append(INDENT).append(keyword).append(expressions.condition(scope, 2)).append('\n');
    return scope;
  }

  private ProgramScope iteration(StringBuilder text, ProgramScope scope) {
    ExpressionGenerator.Source source = expressions.source(scope, choices.below(3));
    ExpressionGenerator.Bound bound = expressions.bind(source, scope);
    text.append(INDENT).append("for ").append(bound.binding());
    text.append(" in ").append(source.text()).append('\n');
    iterates = true;
    element = isPlaced(source.text(), scope) ? bound.element() : null;
    return bound.scope();
  }

  /** Whether {@code source} is a path of single steps, so that all elements have places. */
  private static boolean isPlaced(String source, ProgramScope scope) {
    boolean known =
        scope.variables().stream()
            .anyMatch(v -> v.known() && source.matches(Pattern.quote(v.name()) + "\\b.*"));
    return !known && source.matches("[a-z]\\w*([.\\[]['\"\\w\\]]+)*");
  }

  private void assertion(StringBuilder text, ProgramScope scope) {
    if (!profile.clauses()) {
      accountable(text, scope);
      return;
    }
    text.append(INDENT)
        .append(choices.pick("deny when ", "require "))
        .append(expressions.condition(scope, DEPTH))
        .append('\n');
    clauses(text, scope);
  }

  /**
   * An assertion whose message tells which one it is. Many of them fire whatever an expression
   * gives, and their message tells that too: it changes with the outcome of the expression.
   */
  private void accountable(StringBuilder text, ProgramScope scope) {
    String message = names.fresh("assertion ");
    if (choices.chance(60)) {
      String name = names.fresh("l");
      text.append(INDENT).append("let ").append(name).append(" = ");
      text.append(expressions.anything(scope, DEPTH)).append('\n');
      text.append(INDENT).append("deny when json(").append(name).append(") != ''\n");
      message += " {json(" + name + ")}";
    } else {
      text.append(INDENT).append(choices.pick("deny when ", "require "));
      text.append(expressions.condition(scope, DEPTH)).append('\n');
    }
    String ending = element == null ? "" : " " + HERE;
    text.append(INDENT).append("  because \"").append(message).append(ending).append("\"\n");
    if (element != null) {
      text.append(INDENT).append("  at ").append(element).append('\n');
    }
  }

  private void clauses(StringBuilder text, ProgramScope scope) {
    String indent = INDENT + "  ";
    if (choices.chance(25)) {
      text.append(indent).append("at ").append(expressions.anything(scope, choices.below(2)));
      text.append('\n');
    }
    if (choices.chance(20)) {
      text.append(indent).append("see ").append(expressions.anything(scope, choices.below(2)));
      text.append(choices.chance(30) ? ", " + expressions.anything(scope, 0) : "").append('\n');
    }
    if (choices.chance(40)) {
      // A message of a value tells whether it is another one.
      String message =
          choices.chance(60)
              ? "json(" + expressions.anything(scope, DEPTH) + ")"
              : expressions.expression(Shape.TEXT, scope, 1);
      text.append(indent).append("because ").append(message).append('\n');
    }
    if (scope.resource() && choices.chance(30)) {
      text.append(indent).append("fix ").append(fix(scope)).append('\n');
    }
  }

  private String fix(ProgramScope scope) {
    String path = expressions.paths().fixablePath(scope);
    return switch (choices.below(3)) {
      case 0 -> "remove " + path;
      case 1 -> "set " + path + " = " + expressions.anything(scope, 1);
      default -> "add " + expressions.anything(scope, 1) + " to " + path;
    };
  }
}
