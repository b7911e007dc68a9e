package dev.okite.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Sessions of scripts. */
class ReplRunTest {
  private static final Path PROJECT =
      Path.of("src/test/resources/dev/okite/cli/repl/project").toAbsolutePath();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void script_writesValuesWithoutPrompts() {
    assertThat(run("resource.kind\nany x in [1]:\n  x == 1\n", "deploy/pod.yaml"))
        .isEqualTo(ExitStatus.PASSED);
    assertThat(out.toString()).isEqualTo("\"Pod\"\n  at deploy/pod.yaml:2:7 (/kind)\ntrue\n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void script_withAnEntryThatCannotBeDoneGoesOnAndIsIncomplete() {
    assertThat(run("1 / \"\"\n2\n")).isEqualTo(ExitStatus.INCOMPLETE);
    assertThat(out.toString()).isEqualTo("2\n");
    assertThat(err.toString()).startsWith("<entry 1>:1:3: error OKT-403:");
  }

  @Test
  void script_thatEndsInAnEntryIsIncomplete() {
    assertThat(run("let a =\n\n")).isEqualTo(ExitStatus.INCOMPLETE);
    assertThat(err.toString()).contains("found the end of the file, expected an expression");
  }

  @Test
  void script_endsWhereItSaysSo() {
    assertThat(run("1\n:quit\n2\n")).isEqualTo(ExitStatus.PASSED);
    assertThat(out.toString()).isEqualTo("1\n");
  }

  @Test
  void script_withoutALineEndAtItsEndIsDone() {
    assertThat(run("1 + 1")).isEqualTo(ExitStatus.PASSED);
    assertThat(out.toString()).isEqualTo("2\n");
  }

  @Test
  void session_doesNotStartWithoutWhatItIsToLoad() {
    assertThat(run("1", "nothing.yaml")).isEqualTo(ExitStatus.NOT_STARTED);
    assertThat(run("1", "--policies", "broken.okite")).isEqualTo(ExitStatus.NOT_STARTED);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .contains("okite: the session cannot start\n")
        .contains("`nothing.yaml` does not exist\n")
        .contains("broken.okite:3:12: error OKT-301: `y` is not declared\n");
  }

  @Test
  void document_thatCannotBeReadIsReportedAndTheOthersAreThere() {
    assertThat(run("resource.kind", "broken.yaml", "deploy/pod.yaml"))
        .isEqualTo(ExitStatus.INCOMPLETE);
    assertThat(out.toString()).startsWith("\"Pod\"\n");
    assertThat(err.toString()).startsWith("broken.yaml:3:1: unreadable:");
  }

  @Test
  void definitions_amongTheDocumentsCount() {
    String[] documents = {
      "../../command/typed/crds/backup.yaml", "../../command/typed/deploy/backups.yaml"
    };
    run(":doc Backup\nresource.spec.shedule\n", documents);
    assertThat(err.toString()).contains("error OKT-420: `resource.spec.shedule`: no such field");
  }

  @Test
  void version_saysWhichFieldsThereAre() {
    String script = "resource.spec.containers[0].lifecycle.stopSignal\n";
    run(script, "deploy/pod.yaml", "--kubernetes-version", "1.30");
    assertThat(err.toString()).contains("error OKT-421").contains("Kubernetes has it since 1.33");
    assertThat(run(script, "deploy/pod.yaml", "--kubernetes-version", "1.34"))
        .isEqualTo(ExitStatus.PASSED);
    assertThat(run(script, "--kubernetes-version", "1.99")).isEqualTo(ExitStatus.NOT_STARTED);
  }

  private ExitStatus run(String script, String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "repl";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    CliContext context =
        new CliContext(
            new ByteArrayInputStream(script.getBytes(StandardCharsets.UTF_8)),
            out,
            new PrintWriter(err, true),
            false,
            false,
            PROJECT,
            Clock.fixed(Instant.parse("2027-01-15T12:00:00Z"), ZoneOffset.UTC));
    return OkiteCommand.run(context, all);
  }
}
