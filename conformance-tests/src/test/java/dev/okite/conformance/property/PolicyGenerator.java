package dev.okite.conformance.property;

import java.util.ArrayList;
import java.util.List;

/** Makes policies. */
final class PolicyGenerator {
  private static final int DEPTH = 2;

  /** Conditions on one place, some of which fail where something else stands there. */
  private static final List<String> GUARDS =
      List.of(
          "resource.apiVersion == 'v1'",
          "resource.apiVersion != 'v1'",
          "resource.apiVersion in ['v1', 'apps/v1']",
          "not resource.spec.enabled",
          "resource.spec.replicas > 0",
          "resource.metadata.name != 'web'");

  private final Choices choices;
  private final Profile profile;
  private final Names names;
  private final ExpressionGenerator expressions;
  private final List<Written> includable;

  PolicyGenerator(
      Choices choices,
      Profile profile,
      Names names,
      ExpressionGenerator expressions,
      List<Written> includable) {
    this.choices = choices;
    this.profile = profile;
    this.names = names;
    this.expressions = expressions;
    this.includable = List.copyOf(includable);
  }

  /**
   * A policy that others may include.
   *
   * @param name as an include names it
   * @param params its params as they are declared, without the defaults
   */
  record Written(String name, boolean overInventory, List<String> rules, List<Param> params) {
    Written calledBy(String module) {
      return new Written(module + name, overInventory, rules, params);
    }
  }

  /** A param and its shape. */
  record Param(String name, Shape shape) {}

  Written policy(StringBuilder text, ProgramScope module) {
    boolean overInventory = profile.inventory() && choices.chance(12);
    String name = names.fresh("policy");
    List<Param> params = new ArrayList<>();
    List<String> rules = new ArrayList<>();
    text.append("policy ").append(name).append(" {\n");
    if (overInventory) {
      text.append("  over inventory\n");
    }
    if (choices.chance(20)) {
      text.append("  severity ").append(choices.pick("low", "high")).append('\n');
    }
    ProgramScope scope = params(text, module, params);
    includes(text, overInventory, scope, params, rules);
    if (!overInventory) {
      scope = scope.ofDocument();
    }
    scope = matches(text, scope, overInventory);
    int count = choices.between(1, profile.isSmall() ? 1 : 2);
    for (int i = 0; i < count; i++) {
      rules.add(new RuleGenerator(choices, profile, names, expressions).rule(text, scope));
    }
    text.append("}\n\n");
    return new Written(name, overInventory, rules, params);
  }

  private ProgramScope params(StringBuilder text, ProgramScope module, List<Param> params) {
    ProgramScope scope = module;
    int count = choices.chance(30) ? choices.between(1, 2) : 0;
    for (int i = 0; i < count; i++) {
      Shape shape = choices.pick(Shape.TEXT, Shape.NUMBER, Shape.TEXTS, Shape.FLAG);
      // An included policy with a param of this name gets the value of this one.
      List<Param> known =
          includable.stream()
              .flatMap(w -> w.params.stream())
              .filter(p -> p.shape == shape)
              .toList();
      String name =
          !known.isEmpty() && choices.chance(60) ? choices.pick(known).name : names.fresh("p");
      if (params.stream().noneMatch(p -> p.name.equals(name))) {
        text.append("  param ").append(name).append(": ").append(ProgramGenerator.type(shape));
        text.append(" = ").append(expressions.literal(shape, module)).append('\n');
        params.add(new Param(name, shape));
        scope = scope.with(new ProgramScope.Variable(name, shape, true));
      }
    }
    return scope;
  }

  private void includes(
      StringBuilder text,
      boolean overInventory,
      ProgramScope scope,
      List<Param> params,
      List<String> rules) {
    for (Written other : includable) {
      if (other.overInventory == overInventory && choices.chance(25)) {
        text.append("  include ").append(other.name);
        List<String> kept = new ArrayList<>(other.rules);
        if (choices.chance(40)) {
          String excepted = choices.pick(other.rules);
          kept.remove(excepted);
          text.append(" except ").append(excepted);
          if (choices.chance(60)) {
            kept.add(excepted);
            text.append(" when ").append(ofParams(scope));
          }
        }
        text.append('\n');
        rules.addAll(kept);
        other.params.stream().filter(p -> !params.contains(p)).forEach(params::add);
        return;
      }
    }
  }

  /** A condition that sees params and what the module defines, but no document. */
  private String ofParams(ProgramScope scope) {
    ProgramScope closed = new ProgramScope(scope.variables(), scope.functions(), false, false);
    return expressions.condition(closed, 1);
  }

  private ProgramScope matches(StringBuilder text, ProgramScope scope, boolean overInventory) {
    ProgramScope inside = scope;
    if (!overInventory && choices.chance(30)) {
      text.append("  match resource.kind == \"Pod\"\n");
    }
    if (!overInventory && !profile.isSmall() && choices.chance(20)) {
      text.append("  match ").append(choices.pick(GUARDS)).append('\n');
    }
    int steps = choices.chance(40) ? choices.between(1, 2) : 0;
    for (int i = 0; i < steps; i++) {
      if (choices.chance(35)) {
        text.append("  match ").append(expressions.condition(inside, DEPTH)).append('\n');
      } else {
        inside = RuleGenerator.let(text, "  ", inside, choices, names, expressions);
      }
    }
    return inside;
  }
}
