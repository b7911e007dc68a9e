package dev.okite.internal.check;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.Include;
import dev.okite.syntax.ParamDecl;
import dev.okite.type.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The params of a policy: its own, and those that come with what it includes (7.2, 7.6). */
final class PolicyParams {
  private final CheckContext context;
  private final ModuleIndex index;
  private final Map<String, CheckedParam> params = new LinkedHashMap<>();

  PolicyParams(CheckContext context, ModuleIndex index) {
    this.context = context;
    this.index = index;
  }

  List<CheckedParam> all() {
    return new ArrayList<>(params.values());
  }

  /** Checks the policy's own params and declares them in {@code scope}. */
  void declareOwn(DeclaredPolicy policy, Scope scope) {
    Declarer declarer = new Declarer(context);
    for (ParamDecl declaration : policy.declaration().members(ParamDecl.class)) {
      Type type = new TypeNames(context, policy.module()).resolve(declaration.type());
      checkDefault(policy, declaration, type);
      Identifier name = declaration.name();
      Symbol symbol = new Symbol.Param(name.name(), type);
      declarer.declare(scope, name, ScopeEntry.value(ScopeEntry.Kind.PARAM, name, symbol));
      params.putIfAbsent(
          name.name(),
          new CheckedParam(
              name.name(),
              type,
              declaration.defaultValue(),
              requirements(policy, declaration, symbol),
              declaration));
    }
  }

  private void checkDefault(DeclaredPolicy policy, ParamDecl declaration, Type type) {
    declaration
        .defaultValue()
        .ifPresent(
            value -> {
              Scope scope = policy.module().scope().inner(Surroundings.PARAM_DEFAULT);
              Type found =
                  new ExpressionChecker(context, index, policy.module(), scope).type(value);
              new DeclaredTypes(context)
                  .hold(
                      DiagnosticCode.WRONG_DEFAULT,
                      "the param `" + declaration.name() + "`",
                      value,
                      found,
                      type);
            });
  }

  private List<ParamRequirement> requirements(
      DeclaredPolicy policy, ParamDecl declaration, Symbol symbol) {
    if (declaration.requirement().isEmpty()) {
      return List.of();
    }
    ParamDecl.Requirement requirement = declaration.requirement().get();
    Scope scope = policy.module().scope().inner(Surroundings.PARAM_REQUIREMENT);
    Identifier name = declaration.name();
    scope.put(name.name(), ScopeEntry.value(ScopeEntry.Kind.PARAM, name, symbol));
    ExpressionChecker expressions = new ExpressionChecker(context, index, policy.module(), scope);
    expressions.condition(requirement.condition());
    requirement.because().ifPresent(because -> checkMessage(expressions, because));
    return List.of(new ParamRequirement(requirement.condition(), requirement.because()));
  }

  private void checkMessage(ExpressionChecker expressions, Expr because) {
    Type type = expressions.type(because);
    if (!type.overlaps(Type.STRING)) {
      context.report(
          DiagnosticCode.WRONG_OPERAND,
          because.span(),
          "`because` takes a string, found " + type,
          "put it into a text: `because \"… {…}\"`");
    }
  }

  /** Adds the params of an included policy to those of the policy and to {@code scope}. */
  void include(Include include, CheckedPolicy policy, Scope scope) {
    for (CheckedParam param : policy.params()) {
      CheckedParam present = params.get(param.name());
      if (present == null) {
        params.put(param.name(), param);
        declareIncluded(scope, include, param);
      } else if (!present.type().equals(param.type())) {
        reportType(include, policy, param, present);
      } else {
        params.put(param.name(), present.and(param));
      }
      ScopeEntry entry = scope.findHere(param.name());
      if (entry != null) {
        entry.use();
      }
    }
  }

  private void declareIncluded(Scope scope, Include include, CheckedParam param) {
    Identifier at = new Identifier(include.policy().span(), param.name());
    Symbol symbol = new Symbol.Param(param.name(), param.type());
    ScopeEntry taken = scope.find(param.name());
    if (taken == null) {
      scope.put(param.name(), ScopeEntry.value(ScopeEntry.Kind.PARAM, at, symbol));
    }
  }

  private void reportType(
      Include include, CheckedPolicy policy, CheckedParam param, CheckedParam present) {
    context
        .diagnostics()
        .add(
            Diagnostic.of(
                    DiagnosticCode.INCOMPATIBLE_INCLUDE,
                    include.policy().span(),
                    "the param `"
                        + param.name()
                        + "` of `"
                        + policy.name()
                        + "` is "
                        + param.type()
                        + ", that of this policy "
                        + present.type())
                .withHint("give both the same type, or this policy's another name")
                .withRelated(present.declaration().name().span(), "the other param"));
  }
}
