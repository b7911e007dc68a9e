package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.NamedType;
import dev.okite.syntax.RecordField;
import dev.okite.syntax.RecordType;
import dev.okite.syntax.TypeDecl;
import dev.okite.syntax.TypeRef;
import dev.okite.type.Type;
import dev.okite.value.ValueKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
  private final PolicyModule module;

  /** Reads types in the file of {@code module}. */
  TypeNames(CheckContext context, PolicyModule module) {
    this.context = context;
    this.module = module;
  }

  /** Whether {@code name} is that of a type in every file. */
  static boolean isOfLanguage(String name) {
    return NAMED.containsKey(name);
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
    Type base = context.types().nested(written.span(), () -> base(written));
    Type type = written.nullable() ? base.orNull() : base;
    context.resolutions().type(written, type);
    return type;
  }

  private Type base(TypeRef written) {
    return written instanceof RecordType record ? record(record, "") : named((NamedType) written);
  }

  /** The type of maps that {@code written} spells, which messages call {@code name}. */
  private Type record(RecordType written, String name) {
    Map<String, Type> fields = new LinkedHashMap<>();
    for (RecordField field : written.fields()) {
      if (fields.put(field.name(), resolve(field.type())) != null) {
        context.report(
            DiagnosticCode.DUPLICATE_NAME,
            field.key().span(),
            "there is a field `" + field.name() + "` already");
      }
    }
    return written.open() ? Type.openRecordOf(name, fields) : Type.recordOf(name, fields);
  }

  /** What the name that {@code declaration} declares stands for. */
  Type declared(TypeDecl declaration) {
    TypeRef written = declaration.type();
    if (!(written instanceof RecordType record)) {
      return resolve(written);
    }
    Type base =
        context.types().nested(written.span(), () -> record(record, declaration.name().name()));
    Type type = written.nullable() ? base.orNull() : base;
    context.resolutions().type(written, type);
    return type;
  }

  private Type named(NamedType written) {
    String name = written.name().text();
    Type named = NAMED.get(name);
    if (named == null) {
      return ofModule(written);
    }
    List<Type> arguments = written.arguments().stream().map(this::resolve).toList();
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

  private Type ofModule(NamedType written) {
    List<Identifier> parts = written.name().parts();
    PolicyModule home = parts.size() == 1 ? module : imported(parts.get(0), parts.size());
    if (home == null) {
      return Type.ANY;
    }
    Identifier name = parts.get(parts.size() - 1);
    TypeDecl declaration = home.types().get(name.name());
    if (declaration == null) {
      reportUnknown(home, name);
      return Type.ANY;
    }
    return written.arguments().isEmpty() ? context.types().of(home, declaration) : wrong(written);
  }

  /** The module that stands before the name of a type; null after a report. */
  private @Nullable PolicyModule imported(Identifier name, int parts) {
    ScopeEntry entry = module.scope().findHere(name.name());
    if (parts > 2 || entry == null || entry.kind() != ScopeEntry.Kind.IMPORT) {
      context.report(
          DiagnosticCode.UNKNOWN_TYPE,
          name.span(),
          "`" + name + "` is no module that this file imports",
          "a type of another module is written `module.Type`, with the last part of the module's name");
      return null;
    }
    entry.use();
    return entry.target();
  }

  private void reportUnknown(PolicyModule home, Identifier name) {
    boolean isHere = home == module;
    context.report(
        DiagnosticCode.UNKNOWN_TYPE,
        name.span(),
        isHere
            ? "there is no type `" + name + "`"
            : "`" + home.name() + "` declares no type `" + name + "`",
        isHere ? advice(name.name()) : context.suggestion(name.name(), home.types()::keySet));
  }

  private Optional<String> advice(String name) {
    String foreign = FOREIGN.get(name.toLowerCase(Locale.ROOT));
    return foreign != null
        ? Optional.of("it is called `" + foreign + "` here")
        : context
            .suggestion(name, this::names)
            .or(
                () ->
                    Optional.of(
                        names().stream()
                            .sorted()
                            .map(n -> "`" + n + "`")
                            .collect(Collectors.joining(", ", "it is one of ", ""))));
  }

  /** The names of types that mean something in this file. */
  private List<String> names() {
    List<String> names = new ArrayList<>(NAMED.keySet());
    names.addAll(module.types().keySet());
    return names;
  }

  private Type wrong(NamedType written) {
    String name = written.name().text();
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
