package dev.okite.cli.repl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.cli.Golden;
import dev.okite.cli.output.Palette;
import dev.okite.policies.schemas.KubernetesSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Enters the sessions beside this class: behind {@code okite>} and {@code ...>} stands what is
 * entered, in the folder {@code project}; what follows is what there is to show for it, errors
 * first.
 */
class ReplTranscriptTest {
  private static final String PROMPT = "okite> ";
  private static final String CONTINUATION = "  ...> ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "values.txt",
        "declarations.txt",
        "entries.txt",
        "rules.txt",
        "documents.txt",
        "commands.txt",
        "limits.txt"
      })
  void sessions_goAsTheTranscriptsSay(String name) throws IOException {
    check(name, ReplProject.environment(ReplProject.FOLDER));
  }

  @Test
  void whatIsMisspelt_isRefusedAsByTheCompiler() throws IOException {
    check(
        "schemas.txt",
        ReplProject.environment(ReplProject.FOLDER, KubernetesSchemas.version("1.34")));
  }

  @Test
  void schemasThatPoliciesDeclare_countOnceTheseAreLoaded() throws IOException {
    check("declared-schemas.txt", ReplProject.environment(ReplProject.DESCRIBED));
  }

  private void check(String name, ReplEnvironment environment) throws IOException {
    Repl repl = new Repl(environment, Palette.PLAIN);
    StringBuilder transcript = new StringBuilder();
    StringBuilder entry = new StringBuilder();
    int entries = 0;
    for (String line : Files.readAllLines(ReplProject.RESOURCES.resolve(name))) {
      boolean begins = line.startsWith(PROMPT);
      if (!begins && !line.startsWith(CONTINUATION)) {
        continue;
      }
      assertThat(entry.isEmpty()).as("entry before %s is complete", line).isEqualTo(begins);
      transcript.append(line).append('\n');
      entry.append(begins ? "" : "\n").append(line.substring(PROMPT.length()));
      if (!repl.isUnfinished(entry.toString())) {
        Reply reply = repl.submit(entry.toString());
        transcript.append(reply.errors()).append(reply.out());
        transcript.append(reply.ends() ? "(left)\n" : "");
        entry.setLength(0);
        entries++;
      }
    }
    assertThat(entries).isPositive();
    assertThat(entry.toString()).isEmpty();
    Golden.check(getClass(), name, transcript.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"values.txt", "rules.txt"})
  void colours_areAllThatColourAdds(String name) throws IOException {
    Repl plain = new Repl(ReplProject.environment(ReplProject.FOLDER), Palette.PLAIN);
    Repl coloured = new Repl(ReplProject.environment(ReplProject.FOLDER), Palette.ANSI);
    List<String> entries =
        Files.readAllLines(ReplProject.RESOURCES.resolve(name)).stream()
            .filter(line -> line.startsWith(PROMPT))
            .map(line -> line.substring(PROMPT.length()))
            .toList();
    for (String entry : entries) {
      Reply expected = plain.submit(entry);
      Reply found = coloured.submit(entry);
      assertThat(found.out().replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(expected.out());
      assertThat(found.errors().replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(expected.errors());
    }
  }
}
