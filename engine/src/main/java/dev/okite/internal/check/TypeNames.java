package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.syntax.TypeRef;
import dev.okite.type.Type;
import dev.okite.value.ValueKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads types as they are written (3.2). */
final class TypeNames {
  private static final Map<String, Type> NAMED = named();

  private final CheckContext context;

  TypeNames(CheckContext context) {
    this.context = context;
  }

  private static Map<String, Type> named() {
    Map<String, Type> types = new HashMap<>();
    for (ValueKind kind : ValueKind.values()) {
      types.put(kind.typeName(), Type.of(kind));
    }
    types.put("number", Type.NUMBER);
    types.put("any", Type.ANY);
    return Map.copyOf(types);
  }

  /** The type that {@code written} spells; {@link Type#ANY} after a report if there is none. */
  Type resolve(TypeRef written) {
    Type base = base(written);
    Type type = written.nullable() ? base.orNull() : base;
    context.resolutions().type(written, type);
    return type;
  }

  private Type base(TypeRef written) {
    String name = written.name().name();
    List<Type> arguments = written.arguments().stream().map(this::resolve).toList();
    Type named = NAMED.get(name);
    if (named == null) {
      context.reportUnknown(
          DiagnosticCode.UNKNOWN_TYPE,
          written.name().span(),
          "there is no type `" + name + "`",
          name,
          NAMED.keySet());
      return Type.ANY;
    }
    if (arguments.isEmpty()) {
      return named;
    }
    return switch (name) {
      case "list" -> arguments.size() == 1 ? Type.listOf(arguments.get(0)) : wrong(written);
      case "map" ->
          arguments.size() == 2 && arguments.get(0).equals(Type.STRING)
              ? Type.mapOf(arguments.get(1))
              : wrong(written);
      default -> wrong(written);
    };
  }

  private Type wrong(TypeRef written) {
    String name = written.name().name();
    String message =
        switch (name) {
          case "list" -> "a list has one type of elements";
          case "map" -> "a map has keys of type `string` and one type of values";
          default -> "`" + name + "` takes no other types between angle brackets";
        };
    String hint =
        switch (name) {
          case "list" -> "write `list<T>`, or `list` for any elements";
          case "map" -> "write `map<string, T>`, or `map` for any values";
          default -> "write `" + name + "`";
        };
    context.report(DiagnosticCode.UNKNOWN_TYPE, written.span(), message, hint);
    return Type.ANY;
  }
}
