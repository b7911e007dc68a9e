package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.syntax.ConstantDecl;
import dev.okite.syntax.Declaration;
import dev.okite.syntax.Expr;
import dev.okite.syntax.FunctionDecl;
import dev.okite.syntax.Identifier;
import dev.okite.type.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/** Checks functions and constants (6), each after those that it uses. */
final class DefinitionChecker {
  private final CheckContext context;
  private final ModuleIndex index;
  private final IdentityHashMap<Declaration, PolicyModule> homes = new IdentityHashMap<>();

  DefinitionChecker(CheckContext context, ModuleIndex index) {
    this.context = context;
    this.index = index;
  }

  void check() {
    List<Declaration> all = new ArrayList<>();
    for (PolicyModule module : index.modules()) {
      for (Declaration declaration : module.file().declarations()) {
        if (declaration instanceof FunctionDecl || declaration instanceof ConstantDecl) {
          homes.put(declaration, module);
          all.add(declaration);
        }
      }
    }
    List<Declaration> ordered = DependencyOrder.of(all, this::uses, this::reportCircle);
    ordered.forEach(this::checkOne);
  }

  private List<Declaration> uses(Declaration declaration) {
    return DefinitionUses.of(home(declaration), body(declaration));
  }

  private PolicyModule home(Declaration declaration) {
    PolicyModule module = homes.get(declaration);
    if (module == null) {
      throw new IllegalStateException("not a definition of the program");
    }
    return module;
  }

  private void checkOne(Declaration declaration) {
    if (declaration instanceof FunctionDecl function) {
      checkFunction(home(declaration), function);
    } else if (declaration instanceof ConstantDecl constant) {
      checkConstant(home(declaration), constant);
    }
  }

  private void checkFunction(PolicyModule module, FunctionDecl declaration) {
    TypeNames types = new TypeNames(context, module);
    Scope scope = module.scope().inner();
    List<Symbol.FunctionParameter> parameters = new ArrayList<>();
    Declarer declarer = new Declarer(context);
    for (FunctionDecl.Parameter parameter : declaration.parameters()) {
      Identifier name = parameter.name();
      Type type = parameter.type().map(types::resolve).orElse(Type.ANY);
      Symbol.FunctionParameter symbol = new Symbol.FunctionParameter(name.name(), type);
      parameters.add(symbol);
      context.resolutions().bind(name, symbol);
      declarer.declare(scope, name, ScopeEntry.value(ScopeEntry.Kind.PARAMETER, name, symbol));
    }
    Type declared = declaration.result().map(types::resolve).orElse(Type.ANY);
    String fullName = module.fullName(declaration.name().name());
    CheckedFunction function = new CheckedFunction(fullName, declaration, parameters, declared);
    context.definitions().put(declaration, function);

    ExpressionChecker expressions = new ExpressionChecker(context, index, module, scope);
    Type body = expressions.type(declaration.body());
    Type result =
        new DeclaredTypes(context)
            .hold(
                DiagnosticCode.WRONG_RESULT,
                "`" + declaration.name() + "`",
                declaration.body(),
                body,
                declared);
    context.definitions().result(function, result);
    context.definitions().uses(function, expressions.usedContexts());
  }

  private void checkConstant(PolicyModule module, ConstantDecl declaration) {
    Type declared =
        declaration.type().map(new TypeNames(context, module)::resolve).orElse(Type.ANY);
    ExpressionChecker expressions =
        new ExpressionChecker(context, index, module, module.scope().inner());
    Type value = expressions.type(declaration.value());
    Type type =
        new DeclaredTypes(context)
            .hold(
                DiagnosticCode.WRONG_RESULT,
                "`" + declaration.name() + "`",
                declaration.value(),
                value,
                declared);
    String name = declaration.name().name();
    Symbol.Constant constant =
        new Symbol.Constant(module.fullName(name), declaration.value(), declared, type);
    context.definitions().put(declaration, constant);
    context.definitions().uses(constant, expressions.usedContexts());
    ScopeEntry entry = module.scope().findHere(name);
    if (entry != null && declaration.name().equals(entry.declared())) {
      entry.define(constant);
    }
  }

  private void reportCircle(List<Declaration> circle) {
    Declaration first =
        circle.stream()
            .min(
                Comparator.comparing((Declaration d) -> d.span().source().name())
                    .thenComparingInt(d -> d.span().start()))
            .orElseThrow();
    List<Declaration> rotated = new ArrayList<>();
    int start = circle.indexOf(first);
    for (int i = 0; i < circle.size(); i++) {
      rotated.add(circle.get((start + i) % circle.size()));
    }
    boolean oneModule = circle.stream().allMatch(d -> home(d) == home(first));
    String hint =
        first instanceof FunctionDecl
            ? "functions do not call themselves; to follow links in a document use `reach`"
            : "give one of them a value that does not need the others";
    context.report(
        DiagnosticCode.RECURSION,
        name(first).span(),
        "`"
            + name(first)
            + "` leads back to itself: "
            + Circle.text(rotated.stream().map(d -> oneModule ? name(d).name() : fullName(d))),
        hint);
  }

  private String fullName(Declaration declaration) {
    return home(declaration).fullName(name(declaration).name());
  }

  private static Identifier name(Declaration declaration) {
    return declaration instanceof FunctionDecl function
        ? function.name()
        : ((ConstantDecl) declaration).name();
  }

  private static Expr body(Declaration declaration) {
    return declaration instanceof FunctionDecl function
        ? function.body()
        : ((ConstantDecl) declaration).value();
  }
}
