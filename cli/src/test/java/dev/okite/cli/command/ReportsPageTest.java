package dev.okite.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.cli.baseline.BaselineFile;
import dev.okite.cli.baseline.BaselineFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the page about reports shows can be run, and the formats that it lists are those there are.
 */
class ReportsPageTest {
  private static final Path PAGE = Path.of("../docs/reports.md");
  private static final Path POD_SECURITY = Path.of("../docs/pod-security.md");
  private static final Pattern COMMAND = Pattern.compile("okite (check [-\\w =./]*deploy)\\b");
  private static final Pattern FORMAT = Pattern.compile("(?m)^[|] \\[`([a-z]+)`\\]");
  private static final Pattern BASELINE = Pattern.compile("(?s)```json\n(.*?)```");

  @TempDir private Path folder;

  @Test
  void commands_run() throws IOException {
    Files.createDirectory(folder.resolve("deploy"));
    Files.writeString(
        folder.resolve("deploy/pod.yaml"),
        "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {hostPID: true, containers: []}\n");
    Set<String> commands = new LinkedHashSet<>();
    Matcher matcher = COMMAND.matcher(Files.readString(PAGE) + Files.readString(POD_SECURITY));
    while (matcher.find()) {
      commands.add(matcher.group(1));
    }
    assertThat(commands).hasSizeGreaterThan(6);
    for (String command : commands) {
      StringWriter err = new StringWriter();
      CliContext context =
          new CliContext(
              InputStream.nullInputStream(),
              new StringWriter(),
              new PrintWriter(err),
              false,
              false,
              folder,
              Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
      assertThat(OkiteCommand.run(context, command.split(" ", -1)))
          .as(command + ": " + err)
          .isIn(ExitStatus.PASSED, ExitStatus.BLOCKED);
    }
  }

  @Test
  void formats_areAll() throws IOException {
    Set<String> listed = new LinkedHashSet<>();
    Matcher matcher = FORMAT.matcher(Files.readString(PAGE));
    while (matcher.find()) {
      listed.add(matcher.group(1));
    }
    assertThat(listed).containsExactlyElementsOf(Format.WORDS);
  }

  @Test
  void baseline_isOne() throws IOException, BaselineFormatException {
    Matcher matcher = BASELINE.matcher(Files.readString(PAGE));
    assertThat(matcher.find()).isTrue();
    byte[] bytes = matcher.group(1).getBytes(StandardCharsets.UTF_8);
    assertThat(BaselineFile.read("docs", bytes).size()).isEqualTo(1);
  }
}
