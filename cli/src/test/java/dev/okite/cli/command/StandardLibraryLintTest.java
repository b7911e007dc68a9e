package dev.okite.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** The standard library is as good as {@code okite lint} wants policies to be. */
class StandardLibraryLintTest {
  @Test
  void thereIsNothingToSay() {
    StringWriter out = new StringWriter();
    CliContext context =
        new CliContext(
            InputStream.nullInputStream(),
            out,
            new PrintWriter(out),
            false,
            false,
            Path.of("../stdlib-policies/src/main/resources").toAbsolutePath(),
            Clock.systemUTC());

    assertThat(OkiteCommand.run(context, "lint")).as(out.toString()).isEqualTo(ExitStatus.PASSED);
  }
}
