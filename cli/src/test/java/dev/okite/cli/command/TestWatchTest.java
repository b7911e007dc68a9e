package dev.okite.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.cli.watch.Vigil;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code okite test --watch}, with somebody who edits while it waits. */
class TestWatchTest {
  private static final String PASSES =
      "policy p { rule r { deny when resource.a } }\ntest \"t\" { given file \"a.yaml\" expect deny p }\n";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private int status = -1;

  /** An edit of files. */
  private interface Edit {
    void make() throws IOException;
  }

  @BeforeEach
  void setUp() throws IOException {
    Files.createDirectory(folder.resolve("policies"));
    write("policies/p.okite", PASSES);
    write("policies/a.yaml", "a: true\n");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  /** Runs with {@code edits} made one after the other, each followed by a moment of quiet. */
  private ExitStatus watch(List<Edit> edits, String... arguments) {
    Deque<Edit> left = new ArrayDeque<>(edits);
    boolean[] isQuiet = {false};
    Vigil vigil =
        new Vigil() {
          @Override
          public boolean pause() {
            isQuiet[0] = !isQuiet[0];
            if (!isQuiet[0]) {
              return true;
            }
            Edit edit = left.poll();
            if (edit == null) {
              return false;
            }
            try {
              edit.make();
            } catch (IOException failure) {
              throw new UncheckedIOException(failure);
            }
            return true;
          }

          @Override
          public void endWith(int newStatus) {
            status = newStatus;
          }
        };
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    InputStream none = InputStream.nullInputStream();
    PrintWriter errors = new PrintWriter(err);
    return OkiteCommand.run(
        new CliContext(none, out, errors, false, false, folder, clock).withVigil(vigil), arguments);
  }

  @Test
  void edits_runTheTestsAgain() {
    ExitStatus ended =
        watch(
            List.of(
                () -> write("policies/a.yaml", "a: false\n"),
                () -> write("policies/p.okite", "policy {"),
                () -> Files.delete(folder.resolve("policies/a.yaml")),
                () -> write("policies/p.okite", PASSES)),
            "test",
            "--watch",
            "policies");
    assertThat(out.toString().lines().filter(line -> line.startsWith("ran")))
        .containsExactly(
            "ran 1 case of 1 test in 1 file in 0.00 s: 1 passed",
            "ran 1 case of 1 test in 1 file in 0.00 s: 1 failed",
            "ran 1 case of 1 test in 1 file in 0.00 s: 1 broken");
    assertThat(err.toString().lines().filter(line -> line.startsWith("okite:")))
        .containsExactly(
            "okite: waiting for changes; Ctrl-C ends",
            "okite: changed: `policies/a.yaml`",
            "okite: waiting for changes; Ctrl-C ends",
            "okite: changed: `policies/p.okite`",
            "okite: the policies do not compile: 2 errors",
            "okite: waiting for changes; Ctrl-C ends",
            "okite: changed: `policies/a.yaml`",
            "okite: the policies do not compile: 2 errors",
            "okite: waiting for changes; Ctrl-C ends",
            "okite: changed: `policies/p.okite`",
            "okite: waiting for changes; Ctrl-C ends");
    assertThat(ended).isEqualTo(ExitStatus.INCOMPLETE);
    assertThat(status).isEqualTo(ExitStatus.INCOMPLETE.code());
  }

  @Test
  void ownReports_areNoChange() {
    watch(List.of(() -> {}), "test", "--watch", "--coverage=html=policies/c.html", "policies");
    assertThat(folder.resolve("policies/c.html")).exists();
    assertThat(err).hasToString("okite: waiting for changes; Ctrl-C ends\n");
  }

  @Test
  void missingPath_isNotWaitedFor() {
    assertThat(watch(List.of(), "test", "--watch", "nowhere")).isEqualTo(ExitStatus.NOT_STARTED);
    assertThat(err).hasToString("okite: `nowhere` does not exist\n");
  }

  @Test
  void writingFilesOfFindings_isNotRepeated() {
    assertThat(watch(List.of(), "test", "--watch", "--write-golden", "policies"))
        .isEqualTo(ExitStatus.NOT_STARTED);
    assertThat(err.toString()).startsWith("okite: `--watch` and `--write-golden` do not go");
  }
}
