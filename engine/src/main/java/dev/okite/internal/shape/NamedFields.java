package dev.okite.internal.shape;

import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.Resolutions;
import dev.okite.source.Source;
import dev.okite.syntax.Declaration;
import dev.okite.syntax.NamedType;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.RecordField;
import dev.okite.syntax.RecordType;
import dev.okite.syntax.TypeDecl;
import dev.okite.syntax.TypeRef;
import dev.okite.type.Type;
import dev.okite.value.ValueKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Holds the fields that types name against what is known of the values that are seen through them,
 * as if they were read there. Belongs to one thread.
 */
final class NamedFields {
  private final Resolutions resolutions;
  private final Navigator navigator;
  private final Observations observations;
  private final Predicate<Source> isOwn;
  private final Map<Type, RecordType> declared = new HashMap<>();

  /**
   * The types of {@code program}.
   *
   * @param isOwn the sources about which something is said
   */
  NamedFields(
      CheckedProgram program,
      Navigator navigator,
      Observations observations,
      Predicate<Source> isOwn) {
    this.resolutions = program.resolutions();
    this.navigator = navigator;
    this.observations = observations;
    this.isOwn = isOwn;
    for (PolicyFile file : program.files()) {
      if (isOwn.test(file.source())) {
        file.declarations().forEach(this::declare);
      }
    }
  }

  private void declare(Declaration declaration) {
    if (declaration instanceof TypeDecl type && type.type() instanceof RecordType record) {
      declared.put(resolutions.type(record).withoutNull(), record);
    }
  }

  /** Whether something is said about the fields that {@code written} names. */
  boolean isSaid(TypeRef written) {
    if (written instanceof NamedType named && !named.arguments().isEmpty()) {
      return isSaid(named.arguments().get(named.arguments().size() - 1));
    }
    return find(written).isPresent();
  }

  private Optional<RecordType> find(TypeRef written) {
    RecordType record =
        written instanceof RecordType itself
            ? itself
            : declared.get(resolutions.type(written).withoutNull());
    return Optional.ofNullable(record).filter(r -> isOwn.test(r.span().source()));
  }

  /** Notes what {@code shape} has of the fields of {@code written}, which a condition asks for. */
  void asked(TypeRef written, Shape shape) {
    hold(written, shape, false);
  }

  /** Notes what {@code shape} has of the fields of {@code written}, which is declared for it. */
  void declared(TypeRef written, Shape shape) {
    hold(written, shape, true);
  }

  /** Notes what {@code shape} has of the fields of {@code type}, where that has a name. */
  void declared(Type type, Shape shape) {
    RecordType record = declared.get(type.withoutNull());
    if (record != null) {
      hold(record, maps(shape), true);
    }
  }

  /** Whether something is said about the fields of {@code type}. */
  boolean isSaid(Type type) {
    return declared.containsKey(type.withoutNull());
  }

  private void hold(TypeRef written, Shape shape, boolean isDeclared) {
    if (written instanceof NamedType named && !named.arguments().isEmpty()) {
      List<TypeRef> arguments = named.arguments();
      hold(
          arguments.get(arguments.size() - 1),
          arguments.size() == 1 ? elements(shape) : navigator.anyEntry(shape),
          isDeclared);
    } else {
      find(written).ifPresent(record -> hold(record, maps(shape), isDeclared));
    }
  }

  private void hold(RecordType record, Shape maps, boolean isDeclared) {
    if (maps.isNever()) {
      return;
    }
    for (RecordField field : record.fields()) {
      String name = field.name();
      Shape found = navigator.member(maps, name, observations.access(field, name));
      if (isDeclared) {
        kinds(field, found.withoutNull());
      }
      hold(field.type(), found, isDeclared);
    }
  }

  /** Notes whether a field may have a value of the type that is said. */
  private void kinds(RecordField field, Shape found) {
    Type type = resolutions.type(field.type());
    if (type.isAny() || found.isNever()) {
      return;
    }
    if (found.isUnknown() || Shapes.kinds(found).stream().anyMatch(type::allows)) {
      observations.fits(field, Aspect.DECLARED);
    } else {
      observations.misfits(
          field,
          Aspect.DECLARED,
          field.type().span(),
          () -> "`" + field.name() + "` is " + Texts.what(found) + ", and its type says " + type,
          Optional::empty);
    }
  }

  /** What of {@code shape} is in documents; what was seen through a type has been held already. */
  private static Shape maps(Shape shape) {
    return shape.only(
        part ->
            part instanceof Part.Node node
                ? node.schema().allows(ValueKind.MAP) && !node.schema().isView()
                : part instanceof Part.Root || part instanceof Part.Unknown || part.isForeign());
  }

  private static Shape elements(Shape shape) {
    Shape elements = Shape.NEVER;
    for (Part part : shape.parts()) {
      elements = elements.or(Navigator.elementOf(part));
    }
    return elements;
  }
}
