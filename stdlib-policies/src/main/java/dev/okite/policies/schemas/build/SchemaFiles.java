package dev.okite.policies.schemas.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the schemas of Kubernetes beside the classes, for the build. */
public final class SchemaFiles {
  private static final String OTHER_LIBRARY = "kubernetes-model-";

  private SchemaFiles() {}

  /**
   * Writes them.
   *
   * @param arguments the folder of classes to write into; the folder with the jars; the release
   *     that lists the values of fields; the first minor version; then for each minor version the
   *     release of {@code client-java-api} that is made of it, or {@code -} where there is none
   * @throws IOException if a jar cannot be read or a file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path out = Path.of(arguments[0]).resolve("dev/okite/policies/schemas");
    Path jars = Path.of(arguments[1]);
    KnownValues values = new KnownValues(read(jars, arguments[2]));
    int firstMinor = Integer.parseInt(arguments[3]);
    List<String> releases = List.of(arguments).subList(4, arguments.length);
    Deque<Model> models = new ArrayDeque<>();
    boolean hasGap = false;
    for (int i = releases.size() - 1; i >= 0; i--) {
      if (releases.get(i).equals("-")) {
        hasGap = true;
        continue;
      }
      Model model = read(jars, releases.get(i));
      Model newer = models.peekFirst();
      if (newer != null) {
        model = model.documentedBy(newer);
        if (hasGap) {
          models.addFirst(model.between(newer, members(jars)));
          hasGap = false;
        }
      }
      models.addFirst(model);
    }
    List<Model> complete = models.stream().map(values::addTo).map(StatedValues::addTo).toList();
    StoreWriter writer = new StoreWriter(Merged.of(complete), firstMinor, complete.size());
    Files.createDirectories(out);
    Files.write(out.resolve("kubernetes.schemas"), writer.structure());
    Files.write(out.resolve("kubernetes.documentation"), writer.documentation());
  }

  private static Model read(Path jars, String release) throws IOException {
    return ModelJar.read(jars.resolve("client-java-api-" + release + ".jar"));
  }

  private static Map<String, Set<String>> members(Path jars) throws IOException {
    try (Stream<Path> files = Files.list(jars)) {
      return MemberJars.read(
          files
              .filter(f -> f.getFileName().toString().startsWith(OTHER_LIBRARY))
              .sorted()
              .toList());
    }
  }
}
