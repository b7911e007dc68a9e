package dev.okite.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which schemas the paths in policies are held against. */
final class SchemaOptions {
  @Option(
      names = "--kubernetes-version",
      paramLabel = "VERSION",
      description = "Hold paths in policies against this version.")
  private @Nullable String version;

  @Option(
      names = "--crds",
      paramLabel = "PATH",
      description = "Definitions of custom resources, for the same.")
  private final List<String> definitionPaths = new ArrayList<>();

  /** What they ask for. */
  SchemaRequest request() {
    return new SchemaRequest(false, false, version, List.copyOf(definitionPaths));
  }

  /**
   * A loader of what they ask for.
   *
   * @param project the project file; null if there is none
   * @throws StartException if something is wrong with that, even where nothing needs it
   */
  SchemaLoader loader(CliContext context, @Nullable ProjectFile project) throws StartException {
    SchemaLoader loader = new SchemaLoader(context, request(), project);
    if (version != null || !definitionPaths.isEmpty()) {
      loader.catalog();
    }
    return loader;
  }
}
