package dev.okite.internal.shape;

import dev.okite.internal.operation.MemberTypes;
import dev.okite.internal.operation.Navigation;
import dev.okite.schema.DocumentType;
import dev.okite.schema.Field;
import dev.okite.schema.Schema;
import dev.okite.source.Span;
import dev.okite.typing.FieldProposal;
import dev.okite.typing.Hover;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shapes as people see them. */
final class ShapeView {
  /** A type of more parts than this is not worth reading. */
  private static final int MOST_NAMES = 6;

  private static final int DEEPEST = 4;

  private ShapeView() {}

  /** The type in the words of the language, with the names of schemas among them. */
  static String type(Shape shape) {
    return type(shape, 0);
  }

  private static String type(Shape shape, int depth) {
    if (shape.isNever() || shape.isUnknown() || depth > DEEPEST) {
      return "any";
    }
    Set<String> names = new LinkedHashSet<>();
    for (Part part : shape.withoutNull().parts()) {
      names.addAll(names(part, depth));
    }
    if (names.isEmpty()) {
      return "null";
    } else if (names.contains("any")) {
      return "any";
    }
    List<String> some = new ArrayList<>(names);
    if (some.size() > MOST_NAMES) {
      some = new ArrayList<>(some.subList(0, MOST_NAMES));
      some.add("…");
    }
    if (!shape.allowsNull()) {
      return String.join(" or ", some);
    }
    return some.size() == 1 ? some.get(0) + "?" : String.join(" or ", some) + " or null";
  }

  private static List<String> names(Part part, int depth) {
    if (part instanceof Part.Root root) {
      DocumentType type = root.type();
      return List.of(type == null ? "any" : type.name());
    } else if (part instanceof Part.Node node) {
      return names(node.schema(), depth);
    } else if (part instanceof Part.Unlisted) {
      return List.of("any");
    } else if (part instanceof Part.Listing || part instanceof Part.Constant) {
      Shape element = Navigator.elementOf(part);
      if (!element.isNever()) {
        return List.of("list<" + type(element, depth + 1) + ">");
      }
    } else if (part instanceof Part.Entries map && map.entries().isEmpty()) {
      Shape others = map.others();
      return List.of(others == null ? "map" : "map<string, " + type(others, depth + 1) + ">");
    }
    return Shapes.kinds(part).stream().map(ValueKind::typeName).toList();
  }

  private static List<String> names(Schema schema, int depth) {
    if (depth > DEEPEST || Shapes.isOpen(schema)) {
      return List.of("any");
    }
    List<String> names = new ArrayList<>();
    for (ValueKind kind : schema.kinds()) {
      switch (kind) {
        case NULL -> {}
        case MAP -> {
          if (!schema.name().isEmpty()) {
            names.add(schema.name());
          } else {
            names.add(
                schema
                    .entries()
                    .map(s -> "map<string, " + String.join(" or ", names(s, depth + 1)) + ">")
                    .orElse("map"));
          }
        }
        case LIST ->
            names.add(
                schema
                    .element()
                    .map(s -> "list<" + String.join(" or ", names(s, depth + 1)) + ">")
                    .orElse("list"));
        default -> names.add(kind.typeName());
      }
    }
    return names;
  }

  /**
   * What is known of an expression.
   *
   * @param key its last step, if it is a path
   * @param target what that is a step of
   */
  static Hover hover(Span span, Shape shape, @Nullable String key, Shape target) {
    Set<String> texts = new LinkedHashSet<>();
    if (key != null) {
      for (Schema schema : schemas(target)) {
        schema.field(key).map(Field::documentation).ifPresent(texts::add);
      }
    }
    texts.remove("");
    if (texts.isEmpty()) {
      schemas(shape).forEach(schema -> texts.add(schema.documentation()));
    }
    texts.remove("");
    Set<String> values = new LinkedHashSet<>();
    for (Schema schema : schemas(shape)) {
      for (Value value : schema.choices()) {
        values.add(Texts.constant(value));
      }
    }
    return new Hover(
        span, type(shape), texts.isEmpty() ? "" : texts.iterator().next(), List.copyOf(values));
  }

  private static List<Schema> schemas(Shape shape) {
    List<Schema> schemas = new ArrayList<>();
    for (Part part : shape.parts()) {
      if (part instanceof Part.Node node) {
        schemas.add(node.schema());
      } else if (part instanceof Part.Root root && root.type() != null) {
        schemas.add(root.type().schema());
      }
    }
    return schemas;
  }

  /** What may stand behind a dot: of several types, the fields of each. */
  static List<FieldProposal> fields(Shape shape) {
    Map<String, FieldProposal> fields = new LinkedHashMap<>();
    for (Part part : shape.parts()) {
      Optional<Schema> schema = schemas(Shape.of(part)).stream().findFirst();
      if (schema.isPresent()) {
        for (Field field : schema.get().fields()) {
          fields.putIfAbsent(
              field.name(),
              new FieldProposal(
                  field.name(),
                  String.join(" or ", names(field.schema(), 0)) + (field.isRequired() ? "" : "?"),
                  field.documentation(),
                  field.deprecation().isPresent()));
        }
      }
      if (part instanceof Part.Entries map) {
        map.entries()
            .forEach(
                (key, value) ->
                    fields.putIfAbsent(key, new FieldProposal(key, type(value), "", false)));
      } else if (part instanceof Part.Scalar scalar && !isPlain(scalar.kind())) {
        for (String member : MemberTypes.names(scalar.kind())) {
          String type = MemberTypes.find(scalar.kind(), member).map(Object::toString).orElse("any");
          fields.putIfAbsent(member, new FieldProposal(member, type, "", false));
        }
      }
      Shape element = Navigator.elementOf(part);
      if (!element.isNever() && !(part instanceof Part.Unknown)) {
        for (String member : Navigation.LIST_MEMBERS) {
          String type = member.equals("count") ? "int" : type(element.orNull());
          fields.putIfAbsent(member, new FieldProposal(member, type, "", false));
        }
      }
    }
    return List.copyOf(fields.values());
  }

  private static boolean isPlain(ValueKind kind) {
    return switch (kind) {
      case NULL, BOOL, INT, DECIMAL, STRING, LIST, MAP -> true;
      default -> false;
    };
  }
}
