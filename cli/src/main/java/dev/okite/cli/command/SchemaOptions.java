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
}
