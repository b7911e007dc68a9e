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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bill of materials of a little more than a mebibyte, with a component without a hash. */
class LargeFileTest {
  private static final String COMPONENT = "{\"type\": \"library\", \"name\": \"log\"},\n";

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        folder.resolve("bom.json"),
        "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [\n"
            + COMPONENT
            + "{\"type\": \"library\", \"name\": \"zip\"}],\n\"properties\": [\""
            + "x".repeat(1 << 20)
            + "\"]}\n");
  }

  @Test
  void fileThatIsLarger_isNotJudged() {
    assertThat(check("1", ExitStatus.INCOMPLETE))
        .contains("bom.json")
        .contains("more than the 1048576 that are allowed");
  }

  @Test
  void fileWithinTheSize_isJudged() {
    assertThat(check("2", ExitStatus.BLOCKED)).endsWith(": 2 denied (2 low)\n");
  }

  private String check(String mebibytes, ExitStatus expected) {
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
    ExitStatus status =
        OkiteCommand.run(
            context,
            "check",
            "--no-project",
            "--max-file-size",
            mebibytes,
            "--policy",
            "supply_chain.sbom_components.components",
            "bom.json");
    assertThat(status).as(err.toString()).isEqualTo(expected);
    return out.toString();
  }
}
