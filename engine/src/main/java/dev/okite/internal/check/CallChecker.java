package dev.okite.internal.check;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.Parameter;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.syntax.Call;
import dev.okite.syntax.Expr;
import dev.okite.syntax.FunctionDecl;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.Index;
import dev.okite.syntax.Member;
import dev.okite.syntax.Name;
import dev.okite.type.Type;
import dev.okite.value.ValueKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what calls call, and holds their arguments against its parameters (5.8). */
final class CallChecker {
  /** The special form that asks whether a path is there. */
  static final String HAS = "has";

  private static final int MOST_NAMES = 8;

  private final CheckContext context;
  private final ModuleIndex index;
  private final PolicyModule module;
  private final ExpressionChecker expressions;
  private final NameResolver names;
  private final DeclaredTypes declaredTypes;

  CallChecker(
      CheckContext context, ModuleIndex index, PolicyModule module, ExpressionChecker expressions) {
    this.context = context;
    this.index = index;
    this.module = module;
    this.expressions = expressions;
    this.names = new NameResolver(context, index, module, expressions);
    this.declaredTypes = new DeclaredTypes(context);
  }

  Type check(Call call) {
    if (call.receiver().isPresent()) {
      Expr receiver = call.receiver().get();
      Optional<PolicyModule> imported = names.importedModule(receiver);
      if (imported.isPresent()) {
        return moduleCall(imported.get(), (Name) receiver, call);
      } else if (names.isUnknownModule(receiver)) {
        call.arguments().forEach(expressions::type);
        return Type.ANY;
      }
    }
    List<Expr> arguments = new ArrayList<>();
    call.receiver().ifPresent(arguments::add);
    arguments.addAll(call.arguments());
    String name = call.function().name();
    if (name.equals(HAS)) {
      return has(call, arguments);
    }
    List<Type> types = arguments.stream().map(expressions::type).toList();
    FunctionDecl function = module.functions().get(name);
    if (function != null) {
      return function(call, function, arguments, types, false);
    }
    Optional<Builtin> builtin = context.builtins().find(name);
    if (builtin.isPresent()) {
      context.resolutions().resolve(call, new CallTarget.BuiltinTarget(builtin.get()), false);
      return new BuiltinCallChecker(context).check(call, builtin.get(), arguments, types);
    }
    reportUnknown(call);
    return Type.ANY;
  }

  private Type moduleCall(PolicyModule other, Name local, Call call) {
    List<Type> types = call.arguments().stream().map(expressions::type).toList();
    String name = call.function().name();
    FunctionDecl function = other.functions().get(name);
    if (function != null) {
      return function(call, function, call.arguments(), types, true);
    }
    if (other.constants().containsKey(name)) {
      context.report(
          DiagnosticCode.NOT_A_VALUE,
          call.function().span(),
          "`" + name + "` is a constant of `" + other.name() + "`, not a function",
          "write `" + local.name() + "." + name + "` without parentheses");
    } else {
      context.report(
          DiagnosticCode.UNKNOWN_FUNCTION,
          call.function().span(),
          "`" + other.name() + "` has no function `" + name + "`",
          context
              .suggestion(name, other.functions()::keySet)
              .or(
                  () ->
                      context
                          .builtins()
                          .find(name)
                          .map(b -> "`" + name + "` is built in; write `" + name + "(…)`"))
              .or(() -> functionsOf(other)));
    }
    return Type.ANY;
  }

  /** The first functions of a module, for who does not know what it has. */
  private static Optional<String> functionsOf(PolicyModule module) {
    Collection<String> names = module.functions().keySet();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    String first =
        names.stream()
            .limit(MOST_NAMES)
            .map(name -> "`" + name + "`")
            .collect(Collectors.joining(", "));
    return Optional.of("it has " + first + (names.size() > MOST_NAMES ? " and others" : ""));
  }

  private Type has(Call call, List<Expr> arguments) {
    context.resolutions().resolve(call, CallTarget.Has.HAS, false);
    List<Type> types = arguments.stream().map(expressions::type).toList();
    if (types.size() != 1) {
      new Arity(context).report(call, 1, 1, types.size(), "has(path) -> bool");
    } else {
      Expr path = arguments.get(0);
      boolean constant = context.resolutions().symbol(path) != null;
      if (!(path instanceof Member || path instanceof Index) || constant) {
        context.report(
            DiagnosticCode.NOT_A_PATH,
            path.span(),
            "`has` takes a path that ends in a member or an index",
            "write `has(a.b)` or `has(a[\"b\"])`; to ask for a value, compare it with null");
      }
    }
    return Type.BOOL;
  }

  private Type function(
      Call call, FunctionDecl declaration, List<Expr> arguments, List<Type> types, boolean other) {
    CheckedFunction function = context.definitions().function(declaration);
    if (function == null) {
      // Part of a circle, which is reported as such.
      return Type.ANY;
    }
    context.resolutions().resolve(call, new CallTarget.FunctionTarget(function), other);
    context
        .definitions()
        .contextsOf(function)
        .forEach(used -> names.use(call.function().span(), "`" + call.function() + "`", used));
    int wanted = function.parameters().size();
    if (types.size() != wanted) {
      new Arity(context)
          .report(call, wanted, wanted, types.size(), Signature.of(context, declaration));
      return context.definitions().result(function);
    }
    for (int i = 0; i < wanted; i++) {
      Symbol.FunctionParameter parameter = function.parameters().get(i);
      if (declaredTypes.neverFits(arguments.get(i), types.get(i), parameter.type())) {
        BuiltinCallChecker.reportArgument(
            context,
            call.function(),
            arguments.get(i),
            Parameter.of(parameter.name(), parameter.type()),
            types.get(i));
      } else {
        declaredTypes.holdParts(arguments.get(i), parameter.type());
      }
    }
    return context.definitions().result(function);
  }

  private void reportUnknown(Call call) {
    Identifier function = call.function();
    String name = function.name();
    Expr receiver = call.receiver().orElse(null);
    if (receiver != null && isUnknown(receiver)) {
      // Said of the receiver already.
      return;
    }
    ScopeEntry entry = receiver == null ? expressions.scope().find(name) : null;
    if (entry != null) {
      entry.use();
      context.report(
          DiagnosticCode.NOT_A_VALUE,
          function.span(),
          "`" + name + "` is " + entry.kind().phrase() + ", not a function");
      return;
    }
    context.report(
        DiagnosticCode.UNKNOWN_FUNCTION,
        function.span(),
        "there is no function `" + name + "`",
        new ImportAdvice(index, module)
            .forFunction(name)
            .or(() -> context.suggestion(name, this::functionNames)));
  }

  /** Whether the name at the start of a path stands for nothing. */
  private boolean isUnknown(Expr path) {
    Expr start = path;
    while (start instanceof Member member && context.resolutions().symbol(start) == null) {
      start = member.target();
    }
    return start instanceof Name && context.resolutions().symbol(start) == null;
  }

  private List<String> functionNames() {
    List<String> functions = new ArrayList<>(module.functions().keySet());
    context.builtins().all().forEach(b -> functions.add(b.name()));
    functions.add(HAS);
    return functions;
  }

  /** Whether null as the first argument makes a call of {@code builtin} null (5.8). */
  static boolean passesNull(Builtin builtin) {
    return !builtin.parameters().isEmpty()
        && !builtin.parameters().get(0).type().allows(ValueKind.NULL);
  }
}
