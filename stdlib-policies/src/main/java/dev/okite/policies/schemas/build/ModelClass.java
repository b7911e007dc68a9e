package dev.okite.policies.schemas.build;

import dev.okite.policies.schemas.build.Model.Definition;
import dev.okite.policies.schemas.build.Model.Member;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What a class of the model says about an object: its fields, and what annotations say of them. */
final class ModelClass extends ClassVisitor {
  private static final String NAME = "Lcom/google/gson/annotations/SerializedName;";
  private static final String PROPERTY = "Lio/swagger/annotations/ApiModelProperty;";
  private static final String MODEL = "Lio/swagger/annotations/ApiModel;";
  private static final String NOT_NULL = "/Nonnull;";

  /** Gives the bytes of a class of the same jar. */
  interface Classes {
    byte[] read(String name) throws IOException;
  }

  private final Classes classes;
  private final Map<String, Property> properties = new LinkedHashMap<>();
  private final Map<String, Described> described = new HashMap<>();
  private String documentation = "";
  private boolean isEnum;

  private static final class Property {
    private String name = "";
    private final String type;
    private final List<String> values;
    private boolean isRequired;

    Property(String type, List<String> values) {
      this.type = type;
      this.values = values;
    }
  }

  private static final class Described {
    private String documentation = "";
    private boolean isRequired;
  }

  ModelClass(Classes classes) {
    super(Opcodes.ASM9);
    this.classes = classes;
  }

  /** The object; empty where the class is of none. */
  Optional<Definition> definition() {
    TreeMap<String, Member> fields = new TreeMap<>();
    properties.forEach(
        (field, property) -> {
          Described said = described.getOrDefault(field, new Described());
          if (!property.name.isEmpty()) {
            fields.put(
                property.name,
                new Member(
                    property.type,
                    property.isRequired || said.isRequired,
                    said.documentation,
                    property.values));
          }
        });
    boolean isObject = !isEnum && (!fields.isEmpty() || !documentation.isEmpty());
    return isObject ? Optional.of(new Definition(documentation, fields)) : Optional.empty();
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      String superName,
      String[] interfaces) {
    isEnum = (access & Opcodes.ACC_ENUM) != 0;
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return descriptor.equals(MODEL)
        ? new Values(
            (name, value) ->
                documentation = name.equals("description") ? (String) value : documentation)
        : null;
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    if ((access & Opcodes.ACC_STATIC) != 0) {
      return null;
    }
    String generic = signature == null ? descriptor : signature;
    Property property = new Property(TypeNames.of(generic), values(descriptor));
    properties.put(name, property);
    return new FieldVisitor(Opcodes.ASM9) {
      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        if (annotation.endsWith(NOT_NULL)) {
          property.isRequired = true;
        }
        return annotation.equals(NAME)
            ? new Values((key, text) -> property.name = (String) text)
            : null;
      }
    };
  }

  /** What an enum in the class lists. */
  private List<String> values(String descriptor) {
    if (!descriptor.endsWith("Enum;")) {
      return List.of();
    }
    EnumClass type = new EnumClass();
    try {
      byte[] bytes = classes.read(descriptor.substring(1, descriptor.length() - 1));
      new ClassReader(bytes).accept(type, ClassReader.SKIP_FRAMES);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return type.values();
  }

  /** A getter carries what is said about the field that it gives. */
  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    Described said = new Described();
    return new MethodVisitor(Opcodes.ASM9) {
      private boolean isDescribed;

      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        if (annotation.endsWith(NOT_NULL)) {
          said.isRequired = true;
          isDescribed = true;
        }
        if (!annotation.equals(PROPERTY)) {
          return null;
        }
        isDescribed = true;
        return new Values(
            (key, value) -> {
              if (key.equals("value")) {
                said.documentation = (String) value;
              } else if (key.equals("required")) {
                said.isRequired = (Boolean) value;
              }
            });
      }

      @Override
      public void visitFieldInsn(int opcode, String owner, String field, String type) {
        if (isDescribed && opcode == Opcodes.GETFIELD) {
          described.putIfAbsent(field, said);
        }
      }
    };
  }

  /** The values of an annotation. */
  private static final class Values extends AnnotationVisitor {
    private final BiConsumer<String, Object> into;

    Values(BiConsumer<String, Object> into) {
      super(Opcodes.ASM9);
      this.into = into;
    }

    @Override
    public void visit(String name, Object value) {
      into.accept(name, value);
    }
  }
}
