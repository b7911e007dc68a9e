package dev.okite.cli.repl.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Types into {@code okite repl} in a real terminal. */
class ReplTerminalTest {
  private static final Path PROJECT =
      Path.of("src/test/resources/dev/okite/cli/repl/project").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  @EnabledIf("dev.okite.cli.repl.terminal.Tmux#isInstalled")
  void session_isEditedOnATerminal() throws IOException, InterruptedException {
    try (Tmux tmux = start("deploy/pod.yaml")) {
      tmux.await("okite>");
      completes(tmux);
      goesOverSeveralLines(tmux);
      isCancelled(tmux);
      isInterrupted(tmux);
      isPasted(tmux);
      tmux.keys("C-d");
      tmux.await("status 0");
    }
    assertThat(Files.readString(folder.resolve("state/okite/repl-history")))
        .contains("resource.metadata.name")
        .doesNotContain("never entered");
  }

  @Test
  @EnabledIf("dev.okite.cli.repl.terminal.Tmux#isInstalled")
  void session_takesTheKeysOfViAndKeepsNoHistory() throws IOException, InterruptedException {
    try (Tmux tmux = start("--vi", "--no-history")) {
      tmux.await("okite>");
      tmux.type("1 + 2x");
      tmux.keys("Escape");
      Thread.sleep(1_000);
      tmux.type("x");
      tmux.keys("Enter");
      tmux.await("\n3\nokite>");
      tmux.type(":q");
      tmux.await("okite> :q");
      tmux.keys("Enter");
      // In the keys of vi, a line begins in the mode that inserts.
      tmux.await("status 0");
    }
    assertThat(folder.resolve("state")).doesNotExist();
  }

  private static void completes(Tmux tmux) throws IOException, InterruptedException {
    tmux.type("resource.meta");
    tmux.keys("Tab");
    tmux.await("okite> resource.metadata");
    tmux.type(".nam");
    tmux.keys("Tab");
    String screen = tmux.await("namespace");
    assertThat(screen).contains("\"shop\"");
    // What both fields begin with is there already.
    tmux.keys("Enter");
    tmux.await("at deploy/pod.yaml:4:9 (/metadata/name)\nokite>");
  }

  private static void goesOverSeveralLines(Tmux tmux) throws IOException, InterruptedException {
    tmux.type("all c in resource.spec.containers:");
    tmux.keys("Enter");
    tmux.await("\n  ...>");
    tmux.type("c.na");
    tmux.keys("Tab");
    tmux.await("  ...> c.name");
    tmux.type(" != \"none\"");
    tmux.keys("Enter");
    tmux.await("\ntrue\nokite>");
    // The whole entry comes back; a line like any other would be `c.name` alone.
    tmux.keys("C-l");
    tmux.await("okite>\n\n");
    tmux.keys("Up");
    assertThat(tmux.await("c.name != \"none\"")).contains("all c in resource.spec.containers:");
    tmux.keys("Enter");
    tmux.await("\ntrue\nokite>");
  }

  private static void isCancelled(Tmux tmux) throws IOException, InterruptedException {
    tmux.type("let a = [ // never entered");
    tmux.keys("Enter");
    tmux.await("never entered\n  ...>");
    tmux.keys("C-c");
    tmux.await("\n  ...>\nokite>");
    tmux.type("40 + 2");
    tmux.keys("Enter");
    tmux.await("\n42\nokite>");
  }

  private static void isInterrupted(Tmux tmux) throws IOException, InterruptedException {
    String numbers = " in range(0, 300)] for ";
    tmux.type("[[[a + b + c for a" + numbers + "b" + numbers + "c in range(0, 300)].count");
    tmux.keys("Enter");
    Thread.sleep(1_000);
    tmux.keys("C-c");
    tmux.await("the evaluation was interrupted");
    tmux.await("^\nokite>");
  }

  private static void isPasted(Tmux tmux) throws IOException, InterruptedException {
    tmux.paste("rule pasted {\n\tdeny when resource.spec.hostNetwork\n}");
    tmux.await("resource.spec.hostNetwork");
    assertThat(tmux.screen()).doesNotContain("declared rule");
    tmux.keys("Enter");
    tmux.await("declared rule pasted\nokite>");
    tmux.type(":rules");
    tmux.keys("Enter");
    tmux.await("session.pasted  1 finding");
    tmux.await("\n\nokite>");
  }

  private Tmux start(String... arguments) throws IOException, InterruptedException {
    List<String> okite =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dokite.terminals=012",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.okite.cli.Main",
                "repl"));
    okite.addAll(List.of(arguments));
    Path script = folder.resolve("run.sh");
    StringBuilder text = new StringBuilder("trap : INT\nexport TERM=xterm-256color\n");
    text.append("export XDG_STATE_HOME='").append(folder.resolve("state")).append("'\n");
    okite.forEach(word -> text.append('\'').append(word.replace("'", "'\\''")).append("' "));
    text.append("\necho status $?\nsleep 60\n");
    Files.write(script, text.toString().getBytes(StandardCharsets.UTF_8));
    return Tmux.start(folder.resolve("tmux"), PROJECT, List.of("sh", script.toString()));
  }
}
