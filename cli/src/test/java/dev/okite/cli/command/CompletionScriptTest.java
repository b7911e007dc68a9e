package dev.okite.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What shells complete. */
class CompletionScriptTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "okite ch, check",
    "okite fm, fmt",
    "okite check --no-p, --no-project",
    "okite check --policy kubernetes.rbac.re, kubernetes.rbac.references",
    "okite lint --format j, json",
    "okite completion z, zsh"
  })
  void bash_completes(String typed, String completed) throws Exception {
    assumeThat(Path.of("/bin/bash")).exists();
    Files.writeString(folder.resolve("okite.bash"), CompletionScript.bash());
    String ask =
        "compopt() { :; }; source okite.bash; COMP_WORDS=($1); COMP_CWORD=$((${#COMP_WORDS[@]} - 1));"
            + " _complete_okite; echo \"${COMPREPLY[@]}\"";
    Process bash =
        new ProcessBuilder("/bin/bash", "-c", ask, "bash", typed)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String reply = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).isZero();
    assertThat(reply.strip()).isEqualTo(completed);
  }

  @Test
  void fish_knowsCommandsOptionsAndWhatTheyCanBe() throws IOException {
    List<String> lines = CompletionScript.fish().lines().toList();

    assertThat(lines)
        .contains(
            "complete -c okite -n '__fish_seen_subcommand_from list' -f -a 'policies rules'",
            "complete -c okite -n '__fish_seen_subcommand_from fmt' -l diff -d 'Change nothing, and show what would change.'",
            "complete -c okite -n '__fish_seen_subcommand_from lint' -l format -x -a 'text json' -d 'How to report; text if not said.'");
    assertThat(lines).allMatch(line -> line.startsWith("complete -c okite -n "));
  }
}
