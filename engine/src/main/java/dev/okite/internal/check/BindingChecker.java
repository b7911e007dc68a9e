package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.source.Span;
import dev.okite.syntax.Binding;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Filter;
import dev.okite.syntax.Identifier;
import dev.okite.type.Type;
import dev.okite.value.ValueKind;

/** Declares the names that iterations bind, with the types of what they go through (4.3). */
final class BindingChecker {
  private static final String ELEMENT = "it";

  private final CheckContext context;
  private final Declarer declarer;

  BindingChecker(CheckContext context) {
    this.context = context;
    this.declarer = new Declarer(context);
  }

  /**
   * Declares the names of {@code binding} in {@code scope}.
   *
   * @param type what is known of the value of {@code source}
   * @return the type of the elements
   */
  Type bind(Scope scope, Binding binding, Expr source, Type type) {
    Type elements = elements(type, source.span());
    if (binding.second().isPresent()) {
      bindVariable(scope, binding.first(), keys(type));
      bindVariable(scope, binding.second().get(), elements);
    } else {
      bindVariable(scope, binding.first(), elements);
    }
    return elements;
  }

  void bindVariable(Scope scope, Identifier name, Type type) {
    Symbol.Variable variable = new Symbol.Variable(name.name(), type);
    context.resolutions().bind(name, variable);
    declarer.declare(scope, name, ScopeEntry.value(ScopeEntry.Kind.VARIABLE, name, variable));
  }

  /** Declares {@code it} of a filter. */
  void bindElement(Scope scope, Filter filter, Type type) {
    ScopeEntry outer = scope.find(ELEMENT);
    if (outer != null) {
      context.report(
          DiagnosticCode.SHADOWED_NAME,
          filter.span(),
          outer.declared() == null
              ? "the `it` of this filter hides that of the filter around it"
              : "the `it` of this filter hides another, which is " + outer.kind().phrase(),
          "give the elements a name: `[x for x in … where …]`");
    }
    Symbol.Variable variable = new Symbol.Variable(ELEMENT, type);
    context.resolutions().declare(filter, variable);
    scope.put(ELEMENT, ScopeEntry.value(ScopeEntry.Kind.VARIABLE, null, variable));
  }

  /** The type of what an iteration over values of {@code source} goes through. */
  Type elements(Type source, Span span) {
    if (source.isAny() || source.withoutNull().isNever()) {
      return Type.ANY;
    }
    Type elements = Type.NEVER;
    if (source.allows(ValueKind.LIST)) {
      elements = elements.or(source.element());
    }
    if (source.allows(ValueKind.MAP)) {
      elements = elements.or(source.entry());
    }
    if (elements.isNever()) {
      if (!source.allows(ValueKind.LIST) && !source.allows(ValueKind.MAP)) {
        context.report(
            DiagnosticCode.WRONG_OPERAND,
            span,
            "only lists and maps can be gone through, found " + source,
            source.overlaps(Type.STRING)
                ? "put brackets around a single element, or take the text apart with `split`"
                : "put brackets around a single element");
      }
      return Type.ANY;
    }
    return elements;
  }

  private static Type keys(Type source) {
    boolean list = source.allows(ValueKind.LIST);
    boolean map = source.allows(ValueKind.MAP);
    if (list == map) {
      return list ? Type.INT.or(Type.STRING) : Type.ANY;
    }
    return list ? Type.INT : Type.STRING;
  }
}
