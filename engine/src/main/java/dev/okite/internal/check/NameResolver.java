package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.source.Span;
import dev.okite.syntax.ConstantDecl;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Member;
import dev.okite.syntax.Name;
import dev.okite.type.Type;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what names stand for, and says what is wrong where they stand for nothing. */
final class NameResolver {
  private final CheckContext context;
  private final ModuleIndex index;
  private final PolicyModule module;
  private final ExpressionChecker expressions;

  NameResolver(
      CheckContext context, ModuleIndex index, PolicyModule module, ExpressionChecker expressions) {
    this.context = context;
    this.index = index;
    this.module = module;
    this.expressions = expressions;
  }

  /** What is known of the value that {@code name} stands for. */
  Type resolve(Name name) {
    ScopeEntry entry = scope().find(name.name());
    if (entry != null) {
      entry.use();
      return value(name, entry);
    }
    Optional<Symbol.Context> given = Scope.context(name.name());
    if (given.isEmpty()) {
      reportUnknown(name);
      return Type.ANY;
    }
    if (!scope().surroundings().sees(given.get())) {
      reportUnavailable(name.span(), "`" + name.name() + "`");
      return Type.ANY;
    }
    expressions.usedContexts().add(given.get());
    context.resolutions().resolve(name, given.get());
    return given.get().type();
  }

  /** The module that {@code expression} names, if it names one that is imported. */
  Optional<PolicyModule> importedModule(Expr expression) {
    ScopeEntry entry = importEntry(expression);
    return Optional.ofNullable(entry == null ? null : entry.target());
  }

  /** Whether {@code expression} names an import that has been reported. */
  boolean isUnknownModule(Expr expression) {
    ScopeEntry entry = importEntry(expression);
    return entry != null && entry.target() == null;
  }

  private @Nullable ScopeEntry importEntry(Expr expression) {
    if (!(expression instanceof Name name)) {
      return null;
    }
    ScopeEntry entry = scope().find(name.name());
    if (entry == null || entry.kind() != ScopeEntry.Kind.IMPORT) {
      return null;
    }
    entry.use();
    return entry;
  }

  /** What is known of a constant of another module. */
  Type resolveConstant(PolicyModule other, Member member) {
    String name = member.name().name();
    ConstantDecl declaration = other.constants().get(name);
    if (declaration == null) {
      if (other.functions().containsKey(name)) {
        context.report(
            DiagnosticCode.NOT_A_VALUE,
            member.name().span(),
            "`" + name + "` is a function of `" + other.name() + "`, not a value",
            "call it: `" + member.span().text().strip() + "(…)`");
      } else {
        context.reportUnknown(
            DiagnosticCode.UNKNOWN_NAME,
            member.name().span(),
            "`" + other.name() + "` has no constant `" + name + "`",
            name,
            other.constants().keySet());
      }
      return Type.ANY;
    }
    return constant(member, context.definitions().constant(declaration));
  }

  private Type value(Name name, ScopeEntry entry) {
    Symbol symbol = entry.symbol();
    if (symbol instanceof Symbol.Constant constant) {
      return constant(name, constant);
    }
    if (symbol != null) {
      context.resolutions().resolve(name, symbol);
      return symbol.type();
    }
    if (entry.kind() == ScopeEntry.Kind.FUNCTION) {
      reportFunction(name);
    } else if (entry.kind() == ScopeEntry.Kind.IMPORT) {
      context.report(
          DiagnosticCode.NOT_A_VALUE,
          name.span(),
          "`" + name.name() + "` is a module, not a value",
          "name something in it, such as `" + name.name() + ".…`");
    }
    return Type.ANY;
  }

  /** A constant without a symbol is part of a circle, which is reported as such. */
  private Type constant(Expr expression, Symbol.@Nullable Constant constant) {
    if (constant == null) {
      return Type.ANY;
    }
    context.resolutions().resolve(expression, constant);
    context
        .definitions()
        .contextsOf(constant)
        .forEach(used -> use(expression.span(), "`" + expression.span().text() + "`", used));
    return constant.type();
  }

  /**
   * Notes that a definition brings a given name into the expression, or reports that it may not.
   */
  void use(Span span, String definition, Symbol.Context used) {
    if (scope().surroundings().sees(used)) {
      expressions.usedContexts().add(used);
    } else {
      reportUnavailable(
          span, definition + " uses `" + used.name().toLowerCase(Locale.ROOT) + "`, which");
    }
  }

  private void reportUnavailable(Span span, String subject) {
    Surroundings where = scope().surroundings();
    context.report(
        DiagnosticCode.NOT_AVAILABLE,
        span,
        subject + " has no meaning in " + where.where(),
        where.advice());
  }

  private void reportFunction(Name name) {
    context.report(
        DiagnosticCode.NOT_A_VALUE,
        name.span(),
        "`" + name.name() + "` is a function, not a value",
        "call it: `" + name.name() + "(…)`");
  }

  private void reportUnknown(Name name) {
    String text = name.name();
    if (context.builtins().find(text).isPresent()) {
      reportFunction(name);
    } else if (scope().isUpcoming(text)) {
      new UpcomingName(context).report(name, scope());
    } else if (isParamOfModule(text) && scope().surroundings() != Surroundings.POLICY) {
      reportUnavailable(name.span(), "the param `" + text + "`");
    } else {
      context.report(
          DiagnosticCode.UNKNOWN_NAME,
          name.span(),
          "`" + text + "` is not declared",
          new ImportAdvice(index, module)
              .forName(name)
              .or(() -> context.suggestion(text, scope()::names))
              .or(() -> fieldAdvice(text)));
    }
  }

  private Optional<String> fieldAdvice(String name) {
    return scope().surroundings().sees(Symbol.Context.RESOURCE)
        ? Optional.of("a field of the document is written `resource." + name + "`")
        : Optional.empty();
  }

  private boolean isParamOfModule(String name) {
    return scope().surroundings() != Surroundings.INVENTORY_POLICY
        && module.policies().values().stream().anyMatch(p -> p.hasParam(name));
  }

  private Scope scope() {
    return expressions.scope();
  }
}
