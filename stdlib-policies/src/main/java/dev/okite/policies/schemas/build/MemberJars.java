package dev.okite.policies.schemas.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Reads from the jars of {@code io.fabric8:kubernetes-model-*} which objects and fields there are.
 * That says less than the other library, and settles what a version has that the other left out.
 */
final class MemberJars {
  private static final Pattern CLASS =
      Pattern.compile("io/fabric8/kubernetes/api/model/(?:.*/)?([a-z]\\w*/)?(\\w+)\\.class");
  private static final Pattern VERSION = Pattern.compile("v[0-9]+((alpha|beta)[0-9]+)?");

  private MemberJars() {}

  /**
   * The fields of all objects.
   *
   * @return by version and name of the object, as {@link Model#memberOf} gives them
   * @throws IOException if a jar cannot be read
   */
  static Map<String, Set<String>> read(List<Path> paths) throws IOException {
    Map<String, Set<String>> members = new HashMap<>();
    for (Path path : paths) {
      try (JarFile jar = new JarFile(path.toFile())) {
        for (ZipEntry entry : jar.stream().toList()) {
          Matcher name = CLASS.matcher(entry.getName());
          if (name.matches()) {
            Set<String> fields =
                members.computeIfAbsent(
                    version(entry.getName()) + "/" + name.group(2), key -> new HashSet<>());
            try (InputStream in = jar.getInputStream(entry)) {
              new ClassReader(in).accept(visitor(fields), ClassReader.SKIP_CODE);
            }
          }
        }
      }
    }
    return members;
  }

  private static String version(String file) {
    String folder = file.substring(0, file.lastIndexOf('/'));
    String last = folder.substring(folder.lastIndexOf('/') + 1);
    return VERSION.matcher(last).matches() ? last : "v1";
  }

  private static ClassVisitor visitor(Set<String> fields) {
    return new ClassVisitor(Opcodes.ASM9) {
      @Override
      public FieldVisitor visitField(
          int access,
          String name,
          String descriptor,
          @Nullable String signature,
          @Nullable Object value) {
        return new FieldVisitor(Opcodes.ASM9) {
          @Override
          public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
            if (!annotation.equals("Lcom/fasterxml/jackson/annotation/JsonProperty;")) {
              return null;
            }
            return new AnnotationVisitor(Opcodes.ASM9) {
              @Override
              public void visit(String key, Object text) {
                fields.add((String) text);
              }
            };
          }
        };
      }
    };
  }
}
