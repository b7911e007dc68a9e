package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.syntax.Expr;
import dev.okite.type.Mismatch;
import dev.okite.type.Type;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import java.util.Optional;

/** Holds what is known of values against the types that are declared for them (3.2). */
final class DeclaredTypes {
  private final CheckContext context;

  DeclaredTypes(CheckContext context) {
    this.context = context;
  }

  /**
   * Reports an expression whose value never has the declared type.
   *
   * @param what what the type was declared for, as messages name it
   * @return what is known of the value once it has the declared type
   */
  Type hold(DiagnosticCode code, String what, Expr expression, Type found, Type declared) {
    if (neverFits(expression, found, declared)) {
      Optional<Mismatch> inside = inside(expression, declared);
      String rest = inside.map(each -> "; " + each.text()).orElse(", found " + found);
      context.report(
          code,
          expression.span(),
          what + " is declared as " + declared + rest,
          inside.flatMap(Mismatch::hint).or(() -> advice(found, declared)));
      return declared;
    }
    if (declared.isAny()) {
      return found;
    }
    holdParts(expression, declared);
    return found.isAny() ? declared : found.and(declared);
  }

  /**
   * Reports what is wrong in maps that {@code expression} writes; constants are known as a whole.
   */
  void holdParts(Expr expression, Type declared) {
    if (context.constants().find(expression).isEmpty()) {
      new WrittenMaps(context).hold(expression, declared);
    }
  }

  /** What is wrong inside a constant list or map whose kind would do. */
  private Optional<Mismatch> inside(Expr expression, Type declared) {
    return context
        .constants()
        .find(expression)
        .filter(value -> declared.allows(value.kind()))
        .flatMap(value -> Mismatch.find(declared, value));
  }

  /** Whether no value of {@code expression}, which has the type {@code found}, is of a type. */
  boolean neverFits(Expr expression, Type found, Type declared) {
    if (found.isAny() || declared.isAny()) {
      return false;
    }
    Optional<Value> constant = context.constants().find(expression);
    if (constant.isPresent()) {
      return !declared.accepts(constant.get());
    }
    return found.withoutNull().isNever()
        ? !declared.allows(ValueKind.NULL)
        : !found.overlaps(declared);
  }

  /** How to come from one type to the other, where there is a way. */
  static Optional<String> advice(Type found, Type declared) {
    if (found.equals(Type.INT) && declared.allows(ValueKind.DECIMAL)) {
      return Optional.of("write it with a fraction, or declare it as `number`");
    }
    if (found.equals(Type.NULL)) {
      return Optional.of("the type `" + declared.withoutNull() + "?` allows null");
    }
    if (found.equals(Type.STRING)) {
      for (ValueKind kind : declared.kinds()) {
        switch (kind) {
          case INT, DECIMAL, DURATION, TIME, VERSION, QUANTITY, CIDR, IMAGE -> {
            return Optional.of("make one of the text with `" + kind.typeName() + "(…)`");
          }
          default -> {}
        }
      }
    }
    return Optional.empty();
  }
}
