package dev.okite.cli.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code okite explain} for what a rule comes to on documents. */
final class ReasonOptions {
  @Option(
      names = "--at",
      paramLabel = "POINTER",
      description = "Of elements that a rule goes through, tell of those at this JSON Pointer.")
  private @Nullable String pointer;

  @Option(
      names = "--line",
      paramLabel = "N",
      description = "Tell of the document that stands on this line, and of what is there.")
  private @Nullable String line;

  @Option(
      names = "--resource",
      paramLabel = "KIND/NAME",
      description = "Tell of this object alone; KIND/NAMESPACE/NAME is possible too.")
  private @Nullable String resource;

  @Option(
      names = "--exceptions",
      paramLabel = "PATH",
      description = "Read exceptions from this .okite or .yaml file, or folder.")
  private final List<String> exceptionPaths = new ArrayList<>();

  @Option(names = "--param", paramLabel = "NAME=VALUE", description = "Bind a param.")
  private final List<String> params = new ArrayList<>();

  @Option(
      names = "--params",
      paramLabel = "FILE",
      description = "Bind the params in this YAML or JSON file.")
  private @Nullable String paramsFile;

  @Option(
      names = "--now",
      paramLabel = "TIME",
      description = "Judge as of this date or RFC 3339 time, not the clock's.")
  private @Nullable String now;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "How to tell it; text if not said.")
  private @Nullable String format;

  /**
   * Passes if no option is given that says something about documents alone.
   *
   * @throws StartException if one is
   */
  void requireNone() throws StartException {
    boolean isOne =
        pointer != null
            || line != null
            || resource != null
            || paramsFile != null
            || now != null
            || format != null
            || !params.isEmpty()
            || !exceptionPaths.isEmpty();
    if (isOne) {
      throw StartException.of(
          "these options are about documents, and none is named: `okite explain RULE PATH…` says"
              + " why a rule fires on a document or stays quiet");
    }
  }

  /** How to choose what to explain. */
  DocumentChoice choice() throws StartException {
    return DocumentChoice.of(pointer, line, resource);
  }

  /** The params to bind. */
  List<CheckRequest.Param> params() throws StartException {
    return CheckRequest.Param.parseAll(params);
  }

  /** How to show it. */
  Format format() throws StartException {
    return format == null ? Format.TEXT : Format.textOrJson(format);
  }

  /**
   * The request of a check of the documents at {@code paths}.
   *
   * @param policyPaths files and folders of policies
   * @param project the project file; null for the nearest one
   * @param noProject whether no project file counts
   * @param schemas what the paths in policies are held against
   */
  CheckRequest request(
      List<String> policyPaths,
      List<String> paths,
      @Nullable String project,
      boolean noProject,
      SchemaRequest schemas,
      Clock clock)
      throws StartException {
    return new CheckRequest(
        List.of(),
        params(),
        paramsFile,
        policyPaths,
        List.copyOf(exceptionPaths),
        false,
        null,
        null,
        schemas,
        SignatureRequest.NONE,
        List.of(),
        project,
        noProject,
        now == null ? clock.instant() : TimeOption.parse(now),
        ReportRequest.text(),
        false,
        Workload.ofMachine(),
        paths);
  }
}
