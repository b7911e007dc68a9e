package dev.okite.cli.repl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.cli.output.Palette;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sessions on the page of the command go as it says. */
class ReplPageTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final String COMMAND = "$ okite repl ";
  private static final String PROMPT = "okite> ";
  private static final String CONTINUATION = "  ...> ";

  @TempDir private Path folder;

  @Test
  void session_goesAsThePageSays() throws IOException {
    copyExamples();
    String block = blocks().get(0);
    List<String> lines = block.lines().toList();
    Repl repl = new Repl(ReplProject.environment(folder), Palette.PLAIN);
    StringBuilder shown = new StringBuilder(lines.get(0)).append('\n');
    shown.append(repl.load(List.of(lines.get(0).substring(COMMAND.length()))).out());
    shown.append("`:help` says what there is, Ctrl-D leaves.\n");
    StringBuilder entry = new StringBuilder();
    for (String line : lines) {
      if (line.startsWith(PROMPT) || line.startsWith(CONTINUATION)) {
        shown.append(line).append('\n');
        entry.append(entry.isEmpty() ? "" : "\n").append(line.substring(PROMPT.length()));
        if (!repl.isUnfinished(entry.toString())) {
          Reply reply = repl.submit(entry.toString());
          shown.append(reply.errors()).append(reply.out());
          entry.setLength(0);
        }
      }
    }
    assertThat(shown.toString()).isEqualTo(block);
  }

  @Test
  void script_goesAsThePageSays() throws IOException {
    copyExamples();
    String[] lines = blocks().get(1).split("\n", 2);
    String command = lines[0];
    Repl repl = new Repl(ReplProject.environment(folder), Palette.PLAIN);
    repl.load(List.of(command.substring(command.lastIndexOf(' ') + 1)));
    String entry = command.substring(command.indexOf('\'') + 1, command.lastIndexOf('\''));
    assertThat(repl.submit(entry).out()).isEqualTo(lines[1]);
  }

  @Test
  void commands_areAllOnThePage() throws IOException {
    String page = Files.readString(DOCS.resolve("repl.md"));
    for (ReplCommand command : ReplCommands.all()) {
      assertThat(page).contains("| `:" + command.usage().replace("|", "\\|") + "` |");
    }
  }

  private static List<String> blocks() throws IOException {
    String page = Files.readString(DOCS.resolve("repl.md"));
    return Stream.of(page.split("```console\n"))
        .skip(1)
        .map(block -> block.substring(0, block.indexOf("```")))
        .toList();
  }

  private void copyExamples() throws IOException {
    Path target = folder.resolve("docs/examples");
    Files.createDirectories(target);
    try (Stream<Path> files = Files.list(DOCS.resolve("examples"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, target.resolve(file.getFileName().toString()));
      }
    }
  }
}
