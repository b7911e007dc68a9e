package dev.okite.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final StringWriter err = new StringWriter();
  private final SetClock clock = new SetClock();

  @Test
  void shortRun_isSilent() {
    Progress progress = progress(true);
    progress.step("reading files:", 0, 2);
    clock.millis = 999;
    progress.step("reading files:", 1, 2);
    progress.begin("judging");
    progress.end();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void longRun_saysHowFarItIsTenTimesASecond() {
    Progress progress = progress(true);
    clock.millis = 1000;
    progress.step("reading files:", 7, 9);
    clock.millis = 1099;
    progress.step("reading files:", 8, 9);
    clock.millis = 1100;
    progress.step("reading files:", 9, 9);
    progress.begin("judging 9 documents");
    progress.end();
    progress.end();
    assertThat(err.toString())
        .isEqualTo(
            "\r\u001B[Kreading files: 7 of 9 …"
                + "\r\u001B[Kreading files: 9 of 9 …"
                + "\r\u001B[Kjudging 9 documents …"
                + "\r\u001B[K");
  }

  @Test
  void longRun_isSilentWhereNobodyWatches() {
    Progress progress = progress(false);
    clock.millis = 5000;
    progress.step("reading files:", 7, 9);
    progress.begin("judging");
    progress.end();
    assertThat(err.toString()).isEmpty();
  }

  private Progress progress(boolean terminal) {
    return new Progress(
        new CliContext(
            InputStream.nullInputStream(),
            new StringWriter(),
            new PrintWriter(err),
            false,
            terminal,
            Path.of(""),
            clock));
  }

  private static final class SetClock extends Clock {
    private long millis;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(millis);
    }
  }
}
