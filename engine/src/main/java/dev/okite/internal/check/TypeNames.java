package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.syntax.TypeRef;
import dev.okite.type.Type;
import dev.okite.value.ValueKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads types as they are written (3.2). */
final class TypeNames {
  private static final Map<String, Type> NAMED = named();

  /** What other languages call the types. */
  private static final Map<String, String> FOREIGN =
      Map.ofEntries(
          Map.entry("boolean", "bool"),
          Map.entry("integer", "int"),
          Map.entry("long", "int"),
          Map.entry("float", "decimal"),
          Map.entry("double", "decimal"),
          Map.entry("str", "string"),
          Map.entry("text", "string"),
          Map.entry("array", "list"),
          Map.entry("set", "list"),
          Map.entry("dict", "map"),
          Map.entry("object", "map"),
          Map.entry("date", "time"),
          Map.entry("nil", "null"));

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
      context.report(
          DiagnosticCode.UNKNOWN_TYPE,
          written.name().span(),
          "there is no type `" + name + "`",
          advice(name));
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

  private Optional<String> advice(String name) {
    String foreign = FOREIGN.get(name.toLowerCase(Locale.ROOT));
    return foreign != null
        ? Optional.of("it is called `" + foreign + "` here")
        : context
            .suggestion(name, NAMED::keySet)
            .or(
                () ->
                    Optional.of(
                        NAMED.keySet().stream()
                            .sorted()
                            .map(n -> "`" + n + "`")
                            .collect(Collectors.joining(", ", "it is one of ", ""))));
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
