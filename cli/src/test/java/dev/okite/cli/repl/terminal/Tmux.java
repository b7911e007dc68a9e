package dev.okite.cli.repl.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A terminal in which a program runs, to which keys are sent and whose screen can be read. */
final class Tmux implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int PAUSE_MILLIS = 100;

  private final Path socket;

  private Tmux(Path socket) {
    this.socket = socket;
  }

  /** Whether there is a tmux to test with. */
  static boolean isInstalled() {
    try {
      Process process = new ProcessBuilder("tmux", "-V").redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Runs {@code command} in a terminal of its own. */
  static Tmux start(Path socket, Path folder, List<String> command)
      throws IOException, InterruptedException {
    Tmux tmux = new Tmux(socket);
    List<String> start =
        new ArrayList<>(
            List.of("-f", "/dev/null", "new-session", "-d", "-x", "120", "-y", "50", "-c"));
    start.add(folder.toString());
    start.addAll(command);
    tmux.run(start);
    tmux.run(List.of("set-option", "-g", "remain-on-exit", "on"));
    return tmux;
  }

  /** Presses keys by their names, or types texts. */
  void keys(String... keys) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("send-keys"));
    command.addAll(List.of(keys));
    run(command);
  }

  /** Types {@code text} as it stands. */
  void type(String text) throws IOException, InterruptedException {
    run(List.of("send-keys", "-l", text));
  }

  /** Pastes {@code text} at once. */
  void paste(String text) throws IOException, InterruptedException {
    run(List.of("set-buffer", text));
    run(List.of("paste-buffer", "-p"));
  }

  /** Waits until {@code wanted} is on the screen, which it returns; fails if it never is. */
  String await(String wanted) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String screen = screen();
    while (!screen.contains(wanted)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("`" + wanted + "` is not on the screen:\n" + screen);
      }
      Thread.sleep(PAUSE_MILLIS);
      screen = screen();
    }
    return screen;
  }

  String screen() throws IOException, InterruptedException {
    return run(List.of("capture-pane", "-p"));
  }

  @Override
  public void close() throws IOException {
    try {
      run(List.of("kill-server"));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private String run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("tmux", "-S", socket.toString()));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return output;
  }
}
