package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.diagnostic.Suggestion;
import dev.okite.syntax.Binary;
import dev.okite.syntax.BinaryOperator;
import dev.okite.syntax.Conditional;
import dev.okite.syntax.Expr;
import dev.okite.syntax.ListComprehension;
import dev.okite.syntax.ListLiteral;
import dev.okite.syntax.Literal;
import dev.okite.syntax.MapComprehension;
import dev.okite.syntax.MapEntry;
import dev.okite.syntax.MapLiteral;
import dev.okite.type.Mismatch;
import dev.okite.type.Type;
import dev.okite.value.ValueKind;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds the maps that an expression writes against the type that is declared for it (3.2): what is
 * wrong with a field is said where that stands.
 */
final class WrittenMaps {
  private final CheckContext context;

  WrittenMaps(CheckContext context) {
    this.context = context;
  }

  /** Reports what in the values that {@code expression} may have is not of {@code declared}. */
  void hold(Expr expression, Type declared) {
    if (!declared.namesFields()) {
      return;
    }
    if (expression instanceof MapLiteral map) {
      map(map, declared);
    } else if (expression instanceof ListLiteral list) {
      list.elements().forEach(element -> hold(element, declared.element()));
    } else if (expression instanceof ListComprehension list) {
      hold(list.element(), declared.element());
    } else if (expression instanceof MapComprehension map) {
      hold(map.value(), declared.entry());
    } else if (expression instanceof Conditional conditional) {
      hold(conditional.whenTrue(), declared);
      hold(conditional.whenFalse(), declared);
    } else if (expression instanceof Binary binary
        && (binary.operator() == BinaryOperator.COALESCE
            || binary.operator() == BinaryOperator.CONCATENATE)) {
      hold(binary.left(), declared);
      hold(binary.right(), declared);
    }
  }

  private void map(MapLiteral map, Type declared) {
    Optional<Map<String, Type>> fields = declared.fields();
    if (fields.isEmpty()) {
      map.entries().forEach(entry -> hold(entry.value(), declared.entry()));
      return;
    }
    Set<String> written = new LinkedHashSet<>();
    boolean isWhole = true;
    for (MapEntry entry : map.entries()) {
      if (entry.key() instanceof Literal literal && literal.value() instanceof String key) {
        written.add(key);
        entry(entry, key, declared, fields.get());
      } else {
        isWhole = false;
      }
    }
    if (isWhole) {
      missing(map, written, declared, fields.get());
    }
  }

  private void entry(MapEntry entry, String key, Type declared, Map<String, Type> fields) {
    Type field = fields.get(key);
    if (field != null) {
      Type found = context.resolutions().type(entry.value());
      new DeclaredTypes(context)
          .hold(DiagnosticCode.WRONG_RESULT, "`" + key + "`", entry.value(), found, field);
    } else if (!declared.isOpen()) {
      context.report(
          DiagnosticCode.UNKNOWN_MEMBER,
          entry.key().span(),
          declared.withoutNull() + " has no field `" + key + "`",
          context
              .suggestion(key, fields::keySet)
              .or(() -> Optional.of("it has `" + String.join("`, `", fields.keySet()) + "`")));
    }
  }

  private void missing(
      MapLiteral map, Set<String> written, Type declared, Map<String, Type> fields) {
    Set<String> others = new LinkedHashSet<>(written);
    others.removeAll(fields.keySet());
    fields.forEach(
        (name, type) -> {
          Optional<String> near = Suggestion.nearest(name, others);
          // What is misspelt in a map that has no other fields is reported as such.
          boolean isReported = near.isPresent() && !declared.isOpen();
          if (!written.contains(name) && !type.allows(ValueKind.NULL) && !isReported) {
            context.report(
                DiagnosticCode.WRONG_RESULT,
                map.span(),
                Mismatch.missing(name, type),
                near.map(found -> "found `" + found + "`"));
          }
        });
  }
}
