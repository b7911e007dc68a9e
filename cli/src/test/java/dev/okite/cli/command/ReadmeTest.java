package dev.okite.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands on a page say what the page says they do, apart from the time it takes. */
class ReadmeTest {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern TRANSCRIPT =
      Pattern.compile(
          "```console\n\\$ \\./okite (?<command>[^\n]*)\n(?<output>.*?)```\n", Pattern.DOTALL);
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2027-01-15T12:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({"README.md, 2", "docs/explanations.md, 3"})
  void transcripts_areTrue(String page, int expected) throws IOException {
    Matcher transcripts = TRANSCRIPT.matcher(Files.readString(PROJECT.resolve(page)));
    int commands = 0;
    while (transcripts.find()) {
      commands++;
      assertThat(run(transcripts.group("command").split(" ", -1)))
          .isEqualTo(withoutTime(transcripts.group("output")));
    }
    assertThat(commands).isEqualTo(expected);
  }

  @Test
  void firstCall_judges() throws IOException {
    String readme = Files.readString(PROJECT.resolve("README.md"));
    String call =
        readme.lines().filter(line -> line.startsWith("./okite ")).findFirst().orElseThrow();
    assertThat(run(call.substring("./okite ".length()).split(" ", -1)))
        .contains("critical kubernetes.pod_security.baseline.privileged");
  }

  private static String run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    OkiteCommand.run(
        new CliContext(
            InputStream.nullInputStream(), out, new PrintWriter(err), false, false, PROJECT, NOON),
        arguments);
    return withoutTime(out.toString()) + err;
  }

  private static String withoutTime(String report) {
    return report.replaceAll(" in [0-9.]+ s:", " in a moment:");
  }
}
