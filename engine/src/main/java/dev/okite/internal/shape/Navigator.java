package dev.okite.internal.shape;

import dev.okite.diagnostic.Suggestion;
import dev.okite.internal.operation.MemberTypes;
import dev.okite.schema.DocumentType;
import dev.okite.schema.Field;
import dev.okite.schema.Schema;
import dev.okite.type.Type;
import dev.okite.value.ListValue;
import dev.okite.value.StringValue;
import dev.okite.value.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is under a key of all that a value may be (4.1). */
final class Navigator {
  private static final Set<String> OF_LISTS = Set.of("first", "second", "last");
  private static final Set<String> MEMBERS_OF_LISTS = MemberTypes.names(ValueKind.LIST);

  /** What the digest of an image consists of. */
  private static final Shape DIGEST =
      Shape.of(
              new Part.Entries(
                  Map.of("algorithm", Shape.STRING, "hex", Shape.STRING, "text", Shape.STRING),
                  null))
          .orNull();

  private final Documents documents;

  /** A navigator among {@code documents}. */
  Navigator(Documents documents) {
    this.documents = documents;
  }

  /** What {@code target.name} may be; what there was to see is noted in {@code access}. */
  Shape member(Shape target, String name, Access access) {
    return new Step(name, access, true).of(target);
  }

  /** What {@code target[key]} may be for a key that is known. */
  Shape entry(Shape target, String key, Access access) {
    return new Step(key, access, false).of(target);
  }

  /** What {@code target[key]} may be for a key that is not known. */
  Shape anyEntry(Shape target) {
    Shape found = Shape.NULL;
    for (Part part : target.parts()) {
      if (part instanceof Part.Entries map) {
        for (Shape each : map.entries().values()) {
          found = found.or(each);
        }
        Shape others = map.others();
        found = others == null ? found : found.or(others);
      } else if (part instanceof Part.Node node) {
        found = found.or(anyEntry(node.schema()));
      } else if (part instanceof Part.Root) {
        found = found.or(Shape.unknown("the key is not constant"));
      } else if (part instanceof Part.Unknown) {
        found = found.or(Shape.of(part));
      }
    }
    return found;
  }

  private static Shape anyEntry(Schema schema) {
    if (!schema.allows(ValueKind.MAP)) {
      return Shape.NEVER;
    }
    if (!schema.fields().isEmpty()) {
      return Shape.unknown("the key is not constant");
    }
    return schema.entries().map(s -> Shapes.of(s, name(schema))).orElse(Shape.NEVER);
  }

  /**
   * What an element of {@code target} may be, counted or the first or last; null if there is none.
   */
  Shape element(Shape target) {
    Shape found = Shape.NULL;
    for (Part part : target.parts()) {
      found = found.or(elementOf(part));
    }
    return found;
  }

  /** What the elements are, where {@code part} is a list. */
  static Shape elementOf(Part part) {
    if (part instanceof Part.Listing list) {
      return list.element();
    } else if (part instanceof Part.Constant constant
        && constant.value() instanceof ListValue list) {
      return Shapes.elements(list);
    } else if (part instanceof Part.Node node && node.schema().allows(ValueKind.LIST)) {
      Schema schema = node.schema();
      return schema
          .element()
          .map(s -> Shapes.of(s, "the elements of " + name(schema)))
          .orElse(Shape.NEVER);
    } else if (part instanceof Part.Unknown) {
      return Shape.of(part);
    } else if (part instanceof Part.Unlisted && part.isForeign()) {
      return Shape.unknown(Reason.FOREIGN);
    }
    return Shape.NEVER;
  }

  private static String name(Schema schema) {
    return schema.name().isEmpty() ? "it" : schema.name();
  }

  /** One step of a path, through each part of a value. */
  private final class Step {
    private final String name;
    private final Access access;

    /** Whether a list has the members that it has. */
    private final boolean isMember;

    private final List<Access.Lacking> lacking = new ArrayList<>();
    private boolean isThere;
    private @Nullable Reason unknown;
    private Shape found = Shape.NEVER;

    Step(String name, Access access, boolean isMember) {
      this.name = name;
      this.access = access;
      this.isMember = isMember;
    }

    Shape of(Shape target) {
      target.parts().forEach(this::visit);
      if (unknown != null) {
        access.unknown(unknown);
        if (!isThere && !lacking.isEmpty()) {
          access.mixed(lacking);
        }
      } else if (!isThere) {
        access.lacks(lacking);
      }
      return found;
    }

    private void visit(Part part) {
      if (part instanceof Part.Root root) {
        root(root.type());
      } else if (part instanceof Part.Node node) {
        node(node.schema());
      } else if (part instanceof Part.Entries map) {
        entries(map);
      } else if (part instanceof Part.Listing list) {
        list(list.element());
      } else if (part instanceof Part.Unknown other) {
        add(Shape.of(other));
        unknown(other.reason());
      } else if (part instanceof Part.Unlisted && part.isForeign()) {
        unknown(Reason.FOREIGN);
        add(Shape.unknown(Reason.FOREIGN));
      } else if (part instanceof Part.Constant constant) {
        constant(constant);
      } else if (part instanceof Part.Scalar scalar) {
        scalar(scalar.kind());
      } else {
        scalar(ValueKind.STRING);
      }
    }

    private void add(Shape more) {
      found = found.or(more);
    }

    private void there(Optional<String> deprecation) {
      isThere = true;
      access.there(deprecation);
    }

    private void unknown(Reason reason) {
      if (unknown == null || !unknown.isForeign()) {
        unknown = reason;
      }
    }

    private void root(@Nullable DocumentType type) {
      Optional<Shape> mark = documents.mark(type, name);
      if (mark.isPresent()) {
        there(Optional.empty());
        add(mark.get());
      } else if (type == null) {
        unknown(Reason.FOREIGN);
        add(Shape.unknown(Reason.FOREIGN));
      } else if (documents.isWithout(type, name)) {
        lacking.add(new Access.Lacking.Typed(type.schema()));
        add(Shape.NULL);
      } else {
        node(type.schema());
      }
    }

    private void node(Schema schema) {
      if (schema.allows(ValueKind.MAP)) {
        Optional<Field> field = schema.field(name);
        boolean isNamed = field.isPresent() || schema.isView();
        Optional<Schema> entries = isNamed ? Optional.empty() : schema.entries();
        if (field.isPresent()) {
          there(field.get().deprecation());
          access.named();
          Shape value = Shapes.of(field.get().schema(), "`" + name + "`");
          // What a type says is held when the policies run; a document may break its schema.
          add(schema.isView() && field.get().isRequired() ? value : value.orNull());
        } else if (entries.isPresent()) {
          Shape other = Shapes.of(entries.get(), "`" + name + "`");
          if (Shapes.isOpen(entries.get())) {
            unknown(Reason.of("the schema allows anything in " + Navigator.name(schema)));
            access.allows(schema);
          } else if (isNearWellKnown(schema)) {
            access.nearWellKnown(schema);
          } else {
            there(Optional.empty());
          }
          add(other.orNull());
        } else {
          lacking.add(new Access.Lacking.Typed(schema));
          if (schema.isView()) {
            access.unnamed(schema);
          }
          add(Shape.NULL);
        }
      } else if (schema.allows(ValueKind.LIST)) {
        list(elementOf(new Part.Node(schema)));
      } else {
        lacking.add(new Access.Lacking.Typed(schema));
      }
    }

    private boolean isNearWellKnown(Schema schema) {
      return !schema.wellKnown().contains(name)
          && Suggestion.slip(name, schema.wellKnown()).isPresent();
    }

    private void entries(Part.Entries map) {
      Shape entry = map.entries().get(name);
      Shape others = map.others();
      if (entry != null) {
        there(Optional.empty());
        add(entry);
      } else if (others != null) {
        Part only = others.only();
        if (only instanceof Part.Unknown other) {
          unknown(other.reason());
        } else {
          there(Optional.empty());
        }
        add(others.orNull());
      } else {
        lacking.add(new Access.Lacking.Computed(map.entries().keySet()));
        add(Shape.NULL);
      }
    }

    private void list(Shape element) {
      if (isMember && OF_LISTS.contains(name)) {
        there(Optional.empty());
        add(element.orNull());
      } else if (isMember && name.equals("count")) {
        there(Optional.empty());
        add(Shape.INT);
      } else {
        lacking.add(new Access.Lacking.Other("a list", isMember ? MEMBERS_OF_LISTS : Set.of()));
      }
    }

    private void constant(Part.Constant constant) {
      if (constant.value() instanceof ListValue values) {
        list(Shapes.elements(values));
      } else if (constant.value().kind() == ValueKind.NULL) {
        add(Shape.NULL);
      } else {
        scalar(constant.value().kind());
      }
    }

    private void scalar(ValueKind kind) {
      switch (kind) {
        case NULL, BOOL, INT, DECIMAL, STRING, LIST, MAP ->
            lacking.add(new Access.Lacking.Other(Type.of(kind).withArticle(), Set.of()));
        default -> {
          Optional<Type> member = MemberTypes.find(kind, name);
          if (member.isPresent()) {
            there(Optional.empty());
            boolean isDigest = kind == ValueKind.IMAGE && name.equals("digest");
            add(isDigest ? DIGEST : Shapes.of(member.get(), "`" + name + "`"));
          } else {
            lacking.add(
                new Access.Lacking.Other(Type.of(kind).withArticle(), MemberTypes.names(kind)));
          }
        }
      }
    }
  }

  /** What is under each key of {@code part}, by key; null for a key that is not known. */
  static List<Map.Entry<Shape, Shape>> pairs(Part part) {
    List<Map.Entry<Shape, Shape>> pairs = new ArrayList<>();
    if (part instanceof Part.Entries map) {
      map.entries()
          .forEach((key, value) -> pairs.add(Map.entry(Shapes.of(StringValue.of(key)), value)));
      Shape others = map.others();
      if (others != null) {
        pairs.add(Map.entry(Shape.STRING, others));
      }
    } else if (part instanceof Part.Node node && node.schema().allows(ValueKind.MAP)) {
      Schema schema = node.schema();
      for (Field field : schema.fields()) {
        pairs.add(
            Map.entry(
                Shapes.of(StringValue.of(field.name())),
                Shapes.of(field.schema(), "`" + field.name() + "`")));
      }
      schema
          .entries()
          .ifPresent(s -> pairs.add(Map.entry(Shape.STRING, Shapes.of(s, name(schema)))));
    } else if (part instanceof Part.Root root && root.type() != null) {
      pairs.addAll(pairs(new Part.Node(root.type().schema())));
    } else if (part.isForeign()) {
      pairs.add(Map.entry(Shape.STRING, Shape.unknown(Reason.FOREIGN)));
    } else if (part instanceof Part.Unknown) {
      pairs.add(Map.entry(Shape.of(part), Shape.of(part)));
    }
    return pairs;
  }
}
