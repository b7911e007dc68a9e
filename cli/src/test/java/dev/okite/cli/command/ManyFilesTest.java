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
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole command over more than it takes at once; {@code -Dokite.files} says how many files. */
class ManyFilesTest {
  private static final int FILES = Integer.getInteger("okite.files", 2000);

  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: pod-%d}
      spec:
        containers:
          - name: app
            image: registry.example/app:1
            securityContext: {privileged: %s}
      """;

  private static final String LINE =
      "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"pod-%d\"},\"spec\":"
          + "{\"containers\":[{\"name\":\"app\",\"securityContext\":{\"privileged\":%s}}]}}\n";

  @TempDir private Path folder;

  @Test
  void files_areAllJudgedInOrder() throws IOException {
    for (int i = 0; i < FILES; i++) {
      Files.writeString(folder.resolve(name(i)), text(POD, i));
    }
    String report = check("--jobs", "4", ".");
    assertThat(report).isEqualTo(check("--jobs", "1", "."));
    assertThat(report)
        .contains("checked " + FILES + " documents in " + FILES + " files")
        .endsWith(": " + FILES / 10 + " denied (" + FILES / 10 + " critical)\n");
    assertThat(
            report
                .lines()
                .filter(line -> line.startsWith("pod-"))
                .map(line -> line.substring(0, line.indexOf(':'))))
        .isSorted()
        .hasSize(FILES / 10);
  }

  @Test
  void lines_areAllJudgedInOrder() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < FILES; i++) {
      lines.append(text(LINE, i));
      lines.append(i % 3 == 0 ? "\n" : "");
    }
    Files.writeString(folder.resolve("pods.jsonl"), lines);
    String report = check("--jobs", "4", "pods.jsonl");
    assertThat(report).isEqualTo(check("--jobs", "1", "pods.jsonl"));
    assertThat(report)
        .contains("checked " + FILES + " documents in 1 file")
        .endsWith(": " + FILES / 10 + " denied (" + FILES / 10 + " critical)\n");
    // The place says the line, and the line says the pod: each tenth, counted with the blank ones.
    assertThat(report.lines().filter(line -> line.startsWith("pods.jsonl:")).skip(1).findFirst())
        .get()
        .asString()
        .startsWith("pods.jsonl:" + (18 + 6) + ":");
  }

  private String check(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CliContext context =
        new CliContext(
            InputStream.nullInputStream(),
            out,
            new PrintWriter(err),
            false,
            false,
            folder,
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    String[] all = new String[arguments.length + 2];
    all[0] = "check";
    all[1] = "--no-project";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    assertThat(OkiteCommand.run(context, all)).isEqualTo(ExitStatus.BLOCKED);
    assertThat(err.toString()).isEmpty();
    return out.toString();
  }

  private static String name(int number) {
    return String.format(Locale.ROOT, "pod-%06d.yaml", number);
  }

  private static String text(String format, int number) {
    return String.format(Locale.ROOT, format, number, number % 10 == 7);
  }
}
