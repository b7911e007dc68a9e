package dev.okite.policies.schemas.build;

import dev.okite.policies.schemas.build.Model.Definition;
import dev.okite.policies.schemas.build.Model.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.objectweb.asm.ClassReader;

/** Reads the classes of {@code io.kubernetes:client-java-api}, without loading them. */
final class ModelJar {
  static final String MODELS = "io/kubernetes/client/openapi/models/";
  private static final String APIS = "io/kubernetes/client/openapi/apis/";

  private ModelJar() {}

  /**
   * What the jar at {@code path} has.
   *
   * @throws IOException if it cannot be read
   */
  static Model read(Path path) throws IOException {
    SortedMap<String, Definition> definitions = new TreeMap<>();
    SortedSet<Kind> kinds = new TreeSet<>();
    try (JarFile jar = new JarFile(path.toFile())) {
      for (ZipEntry entry : jar.stream().toList()) {
        String name = entry.getName();
        if (!name.endsWith(".class") || name.indexOf('$') >= 0) {
          continue;
        }
        if (name.startsWith(MODELS)) {
          ModelClass model = new ModelClass(enumName -> read(jar, enumName));
          new ClassReader(read(jar, entry)).accept(model, ClassReader.SKIP_FRAMES);
          String id = name.substring(MODELS.length(), name.length() - ".class".length());
          model.definition().ifPresent(definition -> definitions.put(id, definition));
        } else if (name.startsWith(APIS)) {
          new ClassReader(read(jar, entry)).accept(new ApiClass(kinds), ClassReader.SKIP_FRAMES);
        }
      }
    }
    kinds.removeIf(kind -> !definitions.containsKey(kind.definition()));
    return new Model(definitions, kinds);
  }

  private static byte[] read(JarFile jar, String className) throws IOException {
    ZipEntry entry = jar.getEntry(className + ".class");
    if (entry == null) {
      throw new IOException("no class " + className + " in " + jar.getName());
    }
    return read(jar, entry);
  }

  private static byte[] read(JarFile jar, ZipEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }
}
