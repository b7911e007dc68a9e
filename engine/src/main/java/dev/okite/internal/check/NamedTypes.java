package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.source.Span;
import dev.okite.syntax.TypeDecl;
import dev.okite.type.Type;
import java.util.IdentityHashMap;
import java.util.function.Supplier;

/** What the names stand for that modules give to types, found when one is first used (3.3). */
final class NamedTypes {
  /** As deep may types nest, spelled out. */
  private static final int MAX_DEPTH = 50;

  /** As many parts may a type have, spelled out. */
  private static final int MAX_SIZE = 2_000;

  private final CheckContext context;
  private final IdentityHashMap<TypeDecl, Type> known = new IdentityHashMap<>();
  private int depth;

  NamedTypes(CheckContext context) {
    this.context = context;
  }

  /** The type that {@code declaration} in {@code home} gives a name to. */
  Type of(PolicyModule home, TypeDecl declaration) {
    Type found = known.get(declaration);
    if (found == null) {
      known.put(declaration, Type.NEVER);
      found = new TypeNames(context, home).declared(declaration);
      known.put(declaration, found);
    } else if (found.isNever()) {
      context.report(
          DiagnosticCode.RECURSION,
          declaration.name().span(),
          "the type `" + declaration.name() + "` leads back to itself",
          "documents end somewhere, and so do types: write `map` or `any` there");
      return Type.ANY;
    }
    return found;
  }

  /**
   * The type that {@code inner} finds for what is written at {@code place}, if it is not too large.
   */
  Type nested(Span place, Supplier<Type> inner) {
    if (depth == MAX_DEPTH) {
      context.report(
          DiagnosticCode.TOO_DEEP,
          place,
          "types are nested more than " + MAX_DEPTH + " levels deep",
          "write `map`, `list` or `any` for what is further inside");
      return Type.ANY;
    }
    depth++;
    Type type = inner.get();
    depth--;
    if (type.size() > MAX_SIZE) {
      context.report(
          DiagnosticCode.TOO_DEEP,
          place,
          "spelled out, this type has more than " + MAX_SIZE + " parts",
          "write `map`, `list` or `any` for some of them");
      return Type.ANY;
    }
    return type;
  }
}
