package dev.okite.internal.check;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Literal;
import dev.okite.syntax.MapEntry;
import dev.okite.syntax.MapLiteral;
import java.util.HashMap;
import java.util.Map;

/** Finds keys that stand twice in a map literal (5.7). */
final class MapKeys {
  private final CheckContext context;

  MapKeys(CheckContext context) {
    this.context = context;
  }

  void check(MapLiteral literal) {
    Map<String, Expr> seen = new HashMap<>();
    for (MapEntry entry : literal.entries()) {
      if (entry.key() instanceof Literal key && key.value() instanceof String text) {
        Expr first = seen.putIfAbsent(text, key);
        if (first != null) {
          context
              .diagnostics()
              .add(
                  Diagnostic.of(
                          DiagnosticCode.DUPLICATE_NAME,
                          key.span(),
                          "the map has the key `" + text + "` already")
                      .withRelated(first.span(), "here first"));
        }
      }
    }
  }
}
