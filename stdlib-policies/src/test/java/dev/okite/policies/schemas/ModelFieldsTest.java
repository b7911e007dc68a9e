package dev.okite.policies.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.schema.Field;
import dev.okite.schema.Schema;
import dev.okite.schema.SchemaCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Holds the newest schemas to what the classes of the model say of themselves in another place than
 * the one that the build reads: the sets of names by which they check JSON.
 */
class ModelFieldsTest {
  private static final Path JAR =
      Path.of("target/kubernetes-models/client-java-api-27.0.0.jar").toAbsolutePath();
  private static final String MODELS = "io/kubernetes/client/openapi/models/V1";

  private record Names(Set<String> fields, Set<String> required) {}

  @Test
  void fields_areThoseByWhichTheModelChecksJson() throws IOException {
    SchemaCatalog catalog = KubernetesSchemas.version("1.36");
    Map<String, Names> models = models();
    List<String> compared = new ArrayList<>();
    models.forEach(
        (name, names) -> {
          Schema schema = catalog.named(name).orElse(null);
          // Of a name that several versions have, the schema may be of another one.
          if (schema != null && names(schema).equals(names.fields())) {
            compared.add(name);
            assertThat(required(schema)).as(name).isEqualTo(names.required());
          } else if (schema != null && !isOfSeveral(name)) {
            assertThat(names(schema)).as(name).isEqualTo(names.fields());
          }
        });
    assertThat(compared).hasSizeGreaterThan(400).contains("PodSpec", "Container", "Deployment");
  }

  private static boolean isOfSeveral(String name) {
    SchemaStore store = SchemaStore.unchecked(KubernetesSchemas.bytes("kubernetes.schemas"));
    int count = 0;
    for (int i = 0; i < store.definitionCount(); i++) {
      count += store.name(i).equals(name) ? 1 : 0;
    }
    return count > 1;
  }

  private static Set<String> names(Schema schema) {
    Set<String> names = new TreeSet<>();
    schema.fields().forEach(field -> names.add(field.name()));
    return names;
  }

  private static Set<String> required(Schema schema) {
    Set<String> names = new TreeSet<>();
    schema.fields().stream().filter(Field::isRequired).forEach(field -> names.add(field.name()));
    return names;
  }

  private static Map<String, Names> models() throws IOException {
    Map<String, Names> models = new TreeMap<>();
    try (JarFile jar = new JarFile(JAR.toFile())) {
      for (ZipEntry entry : jar.stream().toList()) {
        String name = entry.getName();
        if (name.startsWith(MODELS)
            && Character.isUpperCase(name.charAt(MODELS.length()))
            && name.indexOf('$') < 0) {
          try (InputStream in = jar.getInputStream(entry)) {
            Names names = new Names(new TreeSet<>(), new TreeSet<>());
            new ClassReader(in).accept(visitor(names), 0);
            models.put(name.substring(MODELS.length(), name.length() - 6), names);
          }
        }
      }
    }
    return models;
  }

  /** The names of all fields are put into one set, and those that are required into another. */
  private static ClassVisitor visitor(Names names) {
    return new ClassVisitor(Opcodes.ASM9) {
      @Override
      public @Nullable MethodVisitor visitMethod(
          int access,
          String method,
          String descriptor,
          @Nullable String signature,
          String @Nullable [] exceptions) {
        if (!method.equals("<clinit>")) {
          return null;
        }
        return new MethodVisitor(Opcodes.ASM9) {
          private final Set<String> texts = new TreeSet<>();

          @Override
          public void visitLdcInsn(Object value) {
            if (value instanceof String text) {
              texts.add(text);
            }
          }

          @Override
          public void visitFieldInsn(int opcode, String owner, String field, String type) {
            if (opcode == Opcodes.PUTSTATIC) {
              if (field.equals("openapiFields")) {
                names.fields().addAll(texts);
              } else if (field.equals("openapiRequiredFields")) {
                names.required().addAll(texts);
              }
              texts.clear();
            }
          }
        };
      }
    };
  }
}
