package dev.okite.cli.command;

import dev.okite.cli.output.ci.GitHubReport.StepSummary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The file that GitHub Actions names for the summary of a step. */
final class StepSummaryFile implements StepSummary {
  private static final String VARIABLE = "GITHUB_STEP_SUMMARY";

  /** GitHub drops a summary of more than a mebibyte. */
  private static final long MOST = 1 << 20;

  private final Path file;

  private StepSummaryFile(Path file) {
    this.file = file;
  }

  /** The file that the environment of {@code context} names, if it does. */
  static Optional<StepSummary> of(CliContext context) {
    String name = context.environment().getOrDefault(VARIABLE, "");
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(new StepSummaryFile(context.workingFolder().resolve(name)));
  }

  @Override
  public long room() {
    try {
      return MOST - (Files.exists(file) ? Files.size(file) : 0);
    } catch (IOException unknown) {
      return MOST;
    }
  }

  @Override
  public void append(String markdown) throws IOException {
    try {
      Files.write(
          file,
          markdown.getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException failure) {
      throw NamedWriter.about(VARIABLE, failure);
    }
  }
}
