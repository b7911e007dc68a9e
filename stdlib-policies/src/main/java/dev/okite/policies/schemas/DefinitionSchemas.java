package dev.okite.policies.schemas;

import dev.okite.policies.schemas.SchemaStore.Definition;
import dev.okite.policies.schemas.SchemaStore.Member;
import dev.okite.schema.Constraint;
import dev.okite.schema.Field;
import dev.okite.schema.Schema;
import dev.okite.value.StringValue;
import dev.okite.value.ValueKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/**
 * Makes the schemas of one version: each type and definition is one schema, which is made when it
 * is first asked for. Safe to share between threads.
 */
final class DefinitionSchemas {
  private static final Constraint QUANTITY =
      new Constraint.Pattern(
          "^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$");
  private static final Constraint BASE64 =
      new Constraint.Pattern("^[A-Za-z0-9+/\\r\\n]*={0,2}[\\r\\n]*$");

  private final SchemaStore store;
  private final long version;
  private final IntFunction<String> documentation;
  private final AtomicReferenceArray<Schema> definitions;
  private final AtomicReferenceArray<Schema> types;
  private final AtomicReferenceArray<Schema> nullable;
  private final WellKnownKeys keys = new WellKnownKeys();

  DefinitionSchemas(SchemaStore store, long version, IntFunction<String> documentation) {
    this.store = store;
    this.version = version;
    this.documentation = documentation;
    this.definitions = new AtomicReferenceArray<>(store.definitionCount());
    this.types = new AtomicReferenceArray<>(store.typeCount());
    this.nullable = new AtomicReferenceArray<>(store.typeCount());
  }

  /** The schema of a definition; any if there is none of this number. */
  Schema ofDefinition(int number) {
    if (number < 0 || number >= definitions.length()) {
      return Schema.ANY;
    }
    if (definitions.get(number) == null) {
      definitions.compareAndSet(number, null, Schema.lazy(store.name(number), () -> make(number)));
    }
    return definitions.get(number);
  }

  private Schema make(int number) {
    Definition definition = store.definition(number);
    Schema.Builder schema =
        Schema.of(ValueKind.MAP)
            .named(definition.name())
            .documented(() -> text(definition.documentation()));
    boolean isOpen = true;
    for (Member member : definition.fields()) {
      if ((member.versions() & version) != 0) {
        schema.field(field(definition.name(), member));
        isOpen = false;
      }
    }
    // What has no fields of its own holds whatever somebody else says.
    return isOpen && definition.fields().isEmpty()
        ? schema.entries(Schema.ANY).build()
        : schema.build();
  }

  private Field field(String definition, Member member) {
    Schema type = member.isRequired() ? ofType(member.type()) : ofTypeOrNull(member.type());
    if (!member.values().isEmpty()) {
      type = ofValues(member);
    } else if (store.type(member.type()).tag() == '{') {
      type = keys.find(definition, member.name()).orElse(type);
    }
    Field field = Field.of(member.name(), type).documented(() -> text(member.documentation()));
    field = member.isRequired() ? field.required() : field;
    return member.deprecation().map(field::deprecated).orElse(field);
  }

  /** To an API server, an empty text is no value, as null is. */
  private static Schema ofValues(Member member) {
    List<StringValue> values = new ArrayList<>();
    member.values().forEach(value -> values.add(StringValue.of(value)));
    if (!member.isRequired()) {
      values.add(StringValue.of(""));
    }
    Schema schema = Schema.of(ValueKind.STRING).values(values).build();
    return member.isRequired() ? schema : schema.orNull();
  }

  private Schema ofTypeOrNull(int number) {
    if (number < 0 || number >= nullable.length()) {
      return Schema.ANY;
    }
    if (nullable.get(number) == null) {
      nullable.compareAndSet(number, null, ofType(number).orNull());
    }
    return nullable.get(number);
  }

  private Schema ofType(int number) {
    if (number < 0 || number >= types.length()) {
      return Schema.ANY;
    }
    if (types.get(number) == null) {
      types.compareAndSet(number, null, make(store.type(number)));
    }
    return types.get(number);
  }

  private Schema make(SchemaStore.Type type) {
    return switch (type.tag()) {
      case '#' -> ofDefinition(type.of());
      case '[' -> Schema.of(ValueKind.LIST).element(ofType(type.of())).build();
      case '{' -> Schema.of(ValueKind.MAP).entries(ofTypeOrNull(type.of())).build();
      case 'S' -> Schema.of(ValueKind.STRING).build();
      case 'B' -> Schema.of(ValueKind.BOOL).build();
      case 'I' -> Schema.of(ValueKind.INT).build();
      case 'N' -> Schema.of(EnumSet.of(ValueKind.INT, ValueKind.DECIMAL)).build();
      case 'T' -> Schema.of(ValueKind.STRING).named("Time").build();
      case 'Y' -> Schema.of(ValueKind.STRING).named("Base64").constraints(List.of(BASE64)).build();
      case 'X' ->
          Schema.of(EnumSet.of(ValueKind.INT, ValueKind.STRING)).named("IntOrString").build();
      case 'Q' ->
          Schema.of(EnumSet.of(ValueKind.INT, ValueKind.DECIMAL, ValueKind.STRING))
              .named("Quantity")
              .constraints(List.of(QUANTITY))
              .build();
      default -> Schema.ANY;
    };
  }

  private String text(int number) {
    return number == 0 ? "" : documentation.apply(number - 1);
  }
}
