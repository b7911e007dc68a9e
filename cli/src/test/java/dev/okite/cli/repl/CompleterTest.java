package dev.okite.cli.repl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.cli.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What entries can go on with, in a table beside this class. */
class CompleterTest {
  private static final int SHOWN = 12;

  @Test
  void completion_offersWhatTheTableSays() throws IOException {
    Repl repl = session();
    StringBuilder table = new StringBuilder();
    for (String line : Files.readAllLines(ReplProject.RESOURCES.resolve("completion.txt"))) {
      if (line.startsWith("# ")) {
        table.append(line).append('\n');
      } else if (line.contains("|")) {
        String typed = line.replace("\\n", "\n");
        int cursor = typed.indexOf('|');
        Completion completion = repl.complete(typed.replace("|", ""), cursor);
        table.append(line).append('\n').append(shown(completion.candidates()));
      }
    }
    Golden.check(getClass(), "completion.txt", table.toString());
  }

  private static Repl session() {
    Repl repl = ReplProject.session(ReplProject.FOLDER, "policies", "deploy");
    for (String entry :
        List.of(
            ":doc pod",
            "import example.pods",
            "let spec = resource.spec",
            "let containers = spec.containers")) {
      assertThat(repl.submit(entry).errors()).as(entry).isEmpty();
    }
    return repl;
  }

  private static String shown(List<Completion.Candidate> candidates) {
    String all =
        candidates.stream()
            .limit(SHOWN)
            .map(c -> "    " + c.group() + ": " + c.text() + description(c) + "\n")
            .collect(Collectors.joining());
    return candidates.size() > SHOWN
        ? all + "    and " + (candidates.size() - SHOWN) + " more\n"
        : all;
  }

  private static String description(Completion.Candidate candidate) {
    return candidate.description().isEmpty() ? "" : "    " + candidate.description();
  }
}
