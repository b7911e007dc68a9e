package dev.okite.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.cli.Golden;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs the transcripts beside this class: lines that start with {@code $} are commands, run in the
 * folder {@code project} or the one behind {@code in}; what follows is their exit status, their
 * output, and behind {@code !} what they say on standard error.
 */
class OkiteCommandTest {
  private static final Path FOLDER = Path.of("src/test/resources/dev/okite/cli/command");
  private static final Path PROJECT = FOLDER.resolve("project").toAbsolutePath();
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2027-01-15T12:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "usage.txt",
        "dockerfile.txt",
        "start.txt",
        "status.txt",
        "options.txt",
        "explain.txt",
        "reasons.txt",
        "plan.txt",
        "project.txt",
        "exceptions.txt",
        "level.txt",
        "rbac.txt",
        "test.txt",
        "fmt.txt",
        "lint.txt",
        "list.txt",
        "test-golden.txt",
        "test-mutate.txt",
        "pod-security.txt",
        "pod-security-project.txt",
        "schemas.txt",
        "declared-schemas.txt",
        "verify.txt",
        "verify-vex.txt"
      })
  void commands_doWhatTheTranscriptsSay(String name) throws IOException {
    StringBuilder transcript = new StringBuilder();
    int commands = 0;
    for (String line : Files.readAllLines(FOLDER.resolve(name))) {
      if (line.startsWith("$ ")) {
        transcript.append(line).append('\n').append(run(line.substring(2))).append('\n');
        commands++;
      }
    }
    assertThat(commands).isPositive();
    Golden.check(getClass(), name, transcript.toString());
  }

  @Test
  void json_isTheSameEveryTime() throws IOException {
    String command = "okite check --policies policies --format json deploy broken.yaml";
    assertThat(run(command)).isEqualTo(run(command));
  }

  @Test
  void reader_whoIsGoneIsNoFailure() {
    StringWriter err = new StringWriter();
    CliContext context = context(failing("Broken pipe"), err, InputStream.nullInputStream());
    assertThat(OkiteCommand.run(context, "check", "--policies", "policies", "deploy"))
        .isEqualTo(ExitStatus.BLOCKED);
    assertThat(OkiteCommand.run(context, "--help")).isEqualTo(ExitStatus.PASSED);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void disk_thatIsFullIsAFailure() {
    StringWriter err = new StringWriter();
    CliContext context =
        context(failing("No space left on device"), err, InputStream.nullInputStream());
    assertThat(OkiteCommand.run(context, "check", "--policies", "policies", "deploy/clean.json"))
        .isEqualTo(ExitStatus.INCOMPLETE);
    assertThat(err.toString())
        .isEqualTo("okite: the result cannot be written: No space left on device\n");
  }

  @Test
  void standardInput_thatFailsIsUnreadable() {
    StringWriter out = new StringWriter();
    InputStream in =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("Input/output error");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
          }
        };
    ExitStatus status =
        OkiteCommand.run(
            context(out, new StringWriter(), in), "check", "--policies", "policies", "-");
    assertThat(status).isEqualTo(ExitStatus.INCOMPLETE);
    assertThat(out.toString())
        .startsWith("<stdin>: unreadable: it cannot be read: Input/output error\n");
  }

  @Test
  void bug_isOneLine() {
    StringWriter err = new StringWriter();
    CliContext context =
        context(
            failing(new IllegalStateException("out of order")), err, InputStream.nullInputStream());
    assertThat(OkiteCommand.run(context, "--version")).isEqualTo(ExitStatus.BUG);
    assertThat(err.toString())
        .startsWith(
            "okite: this is a bug in okite, please report it: java.lang.IllegalStateException: out"
                + " of order at ")
        .hasLineCount(1);
  }

  @Test
  void memory_thatIsShortIsNoBug() {
    StringWriter err = new StringWriter();
    CliContext context =
        context(failing(new OutOfMemoryError()), err, InputStream.nullInputStream());
    assertThat(OkiteCommand.run(context, "--version")).isEqualTo(ExitStatus.INCOMPLETE);
    assertThat(err.toString())
        .isEqualTo("okite: there is not enough memory; give more with `OKITE_JAVA_OPTS=-Xmx4g`\n");
  }

  @Test
  void exitStatuses_areWhatScriptsRelyOn() {
    assertThat(ExitStatus.values())
        .extracting(ExitStatus::code)
        .containsExactly(0, 1, 2, 3, 10, 70);
  }

  private static String run(String command) throws IOException {
    List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
    Path folder = PROJECT;
    if (words.get(0).equals("in")) {
      folder = PROJECT.resolveSibling(words.get(1));
      words.subList(0, 2).clear();
    }
    boolean colour = words.get(0).equals("colour");
    words.subList(0, colour ? 2 : 1).clear();
    InputStream in = InputStream.nullInputStream();
    int redirection = words.indexOf("<");
    if (redirection >= 0) {
      in =
          new ByteArrayInputStream(Files.readAllBytes(PROJECT.resolve(words.get(redirection + 1))));
      words.subList(redirection, redirection + 2).clear();
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CliContext context =
        new CliContext(in, out, new PrintWriter(err), colour, colour, folder, NOON);
    ExitStatus status = OkiteCommand.run(context, words.toArray(new String[0]));
    String errors = err.toString().replaceAll("(?m)^", "! ").replaceAll("(?m)^! $", "");
    return "exit " + status.code() + "\n" + (out + errors).replace("\u001B", "<ESC>");
  }

  private static CliContext context(Writer out, Writer err, InputStream in) {
    return new CliContext(in, out, new PrintWriter(err), false, false, PROJECT, NOON);
  }

  private static Writer failing(String reason) {
    return new FailingWriter() {
      @Override
      void fail() throws IOException {
        throw new IOException(reason);
      }
    };
  }

  private static Writer failing(RuntimeException failure) {
    return new FailingWriter() {
      @Override
      void fail() {
        throw failure;
      }
    };
  }

  private static Writer failing(Error failure) {
    return new FailingWriter() {
      @Override
      void fail() {
        throw failure;
      }
    };
  }

  private abstract static class FailingWriter extends Writer {
    abstract void fail() throws IOException;

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
      fail();
    }

    @Override
    public void flush() throws IOException {
      fail();
    }

    @Override
    public void close() {}
  }
}
