package dev.okite;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.diagnostic.Diagnostics;
import dev.okite.source.Span;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Literal;
import dev.okite.syntax.MapEntry;
import dev.okite.syntax.SchemaDecl;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the root fields by which a schema that policies declare knows its documents. */
final class RootFields {
  private RootFields() {}

  /** The fields and their texts, in order; none if something is wrong with one of them. */
  static Map<String, String> of(SchemaDecl declaration, Diagnostics diagnostics) {
    Map<String, String> marks = new LinkedHashMap<>();
    Map<String, Span> places = new HashMap<>();
    boolean isRight = !declaration.entries().isEmpty();
    for (MapEntry entry : declaration.entries()) {
      String name = text(entry.key());
      String text = text(entry.value());
      if (name.isEmpty()) {
        diagnostics.add(
            DiagnosticCode.UNCLEAR_SCHEMA,
            entry.key().span(),
            "found an empty name, expected that of a root field, such as `kind`");
        isRight = false;
      } else if (text.isEmpty()) {
        diagnostics.add(
            DiagnosticCode.UNCLEAR_SCHEMA,
            entry.value().span(),
            "found an empty text, expected what documents have at `" + name + "`",
            "`*` stands for any characters");
        isRight = false;
      }
      Span before = places.putIfAbsent(name, entry.key().span());
      if (before != null) {
        diagnostics.add(
            Diagnostic.of(
                    DiagnosticCode.UNCLEAR_SCHEMA,
                    entry.key().span(),
                    "the root field `" + name + "` stands here twice, expected one text of it")
                .withRelated(before, "the first one"));
        isRight = false;
      }
      marks.put(name, text);
    }
    return isRight ? marks : Map.of();
  }

  private static String text(Expr literal) {
    return literal instanceof Literal known ? String.valueOf(known.value()) : "";
  }
}
