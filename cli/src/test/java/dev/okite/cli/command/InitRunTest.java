package dev.okite.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The project that {@code okite init} makes is as okite wants projects to be. */
class InitRunTest {
  private static final Pattern COMMAND = Pattern.compile("(?m)^ *- (?:run: )?okite (.*)$");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();

  @ParameterizedTest
  @ValueSource(strings = {"deploy", "services"})
  void project_passesEverything(String documents) throws IOException {
    Path project = folder.resolve("project");
    String[] init =
        documents.equals("deploy")
            ? new String[] {"init", "--kubernetes", "project"}
            : new String[] {"init", "project"};
    assertThat(run(folder, init)).as(out.toString()).isEqualTo(ExitStatus.PASSED);

    for (String[] command :
        List.of(
            new String[] {"fmt", "--check"},
            new String[] {"lint"},
            new String[] {"test", "--fail-under", "100", "policies"},
            new String[] {"check", documents})) {
      assertThat(run(project, command)).as(out.toString()).isEqualTo(ExitStatus.PASSED);
    }
    assertThat(run(project, "check", "policies/fixtures")).isEqualTo(ExitStatus.BLOCKED);
    assertThat(jobs(project, "github.yml")).hasSize(4).last().asString().endsWith(" " + documents);
    assertThat(jobs(project, "gitlab.yml")).hasSize(4).last().asString().endsWith(" " + documents);
    assertThat(project.resolve("okite.sarif")).isNotEmptyFile();
    assertThat(project.resolve("okite-quality.json")).isNotEmptyFile();
    assertThat(project.resolve("okite.xml")).isNotEmptyFile();
  }

  /** Runs the commands of a job, which all have to pass. */
  private List<String> jobs(Path project, String file) throws IOException {
    List<String> commands =
        COMMAND
            .matcher(Files.readString(project.resolve("ci").resolve(file)))
            .results()
            .map(command -> command.group(1))
            .toList();
    for (String command : commands) {
      assertThat(run(project, command.split(" ", -1)))
          .as(command + "\n" + out)
          .isEqualTo(ExitStatus.PASSED);
    }
    return commands;
  }

  @Test
  void fileThatIsThere_isNotOverwrittenAndNothingIsMade() throws IOException {
    Path present = Files.writeString(folder.resolve("okite.yaml"), "mine");

    assertThat(run(folder, "init")).isEqualTo(ExitStatus.NOT_STARTED);

    assertThat(present).hasContent("mine");
    assertThat(out.toString())
        .isEqualTo("okite: nothing is made in `.`, where these files are already:\n  okite.yaml\n");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(present);
    }
  }

  @Test
  void fileInPlaceOfTheFolder_isLeft() throws IOException {
    Files.writeString(folder.resolve("file"), "mine");

    assertThat(run(folder, "init", "file")).isEqualTo(ExitStatus.NOT_STARTED);

    assertThat(out.toString()).isEqualTo("okite: `file` is no folder\n");
  }

  private ExitStatus run(Path in, String... arguments) {
    return OkiteCommand.run(
        new CliContext(
            InputStream.nullInputStream(),
            out,
            new PrintWriter(out),
            false,
            false,
            in,
            Clock.systemUTC()),
        arguments);
  }
}
