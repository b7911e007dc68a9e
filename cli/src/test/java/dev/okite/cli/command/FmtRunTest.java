package dev.okite.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code okite fmt} does to files. */
class FmtRunTest {
  private static final FileTime LONG_AGO = FileTime.from(Instant.EPOCH);

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void files_areReplacedIfTheyChange() throws IOException {
    Path narrow = write("narrow.okite", "let a=1");
    Path done = write("done.okite", "let b = 1\n");

    assertThat(run("fmt")).isEqualTo(ExitStatus.PASSED);

    assertThat(narrow).hasContent("let a = 1\n");
    assertThat(Files.getLastModifiedTime(done)).isEqualTo(LONG_AGO);
    assertThat(out.toString()).isEqualTo("narrow.okite\n");
    assertThat(names()).containsExactly("done.okite", "narrow.okite");
  }

  @Test
  void fileWithErrors_isLeftAsItIsAndOthersAreNot() throws IOException {
    Path wrong = write("a.okite", "let a=");
    Path right = write("b.okite", "let b=1");

    assertThat(run("fmt", ".")).isEqualTo(ExitStatus.INCOMPLETE);

    assertThat(wrong).hasContent("let a=");
    assertThat(right).hasContent("let b = 1\n");
    assertThat(err.toString()).contains("a.okite:1:7: error OKT-");
  }

  @Test
  void bytesThatAreNoText_areLeftAsTheyAre() throws IOException {
    Path binary = folder.resolve("a.okite");
    byte[] bytes = {'l', 'e', 't', (byte) 0xff};
    Files.write(binary, bytes);

    assertThat(run("fmt")).isEqualTo(ExitStatus.INCOMPLETE);

    assertThat(binary).hasBinaryContent(bytes);
  }

  @Test
  void checkAndDiff_changeNothing() throws IOException {
    Path narrow = write("narrow.okite", "let a=1");

    assertThat(run("fmt", "--check")).isEqualTo(ExitStatus.BLOCKED);
    assertThat(run("fmt", "--diff")).isEqualTo(ExitStatus.PASSED);

    assertThat(narrow).hasContent("let a=1");
  }

  @Test
  void link_staysOneAndItsTargetIsReplaced() throws IOException {
    Path target = write("target.okite", "let a=1");
    Path link = Files.createSymbolicLink(folder.resolve("link.okite"), target);

    assertThat(run("fmt", "link.okite")).isEqualTo(ExitStatus.PASSED);

    assertThat(link).isSymbolicLink();
    assertThat(target).hasContent("let a = 1\n");
  }

  @Test
  void permissions_stay() throws IOException {
    Path file = write("a.okite", "let a=1");
    assumeThat(file.getFileSystem().supportedFileAttributeViews()).contains("posix");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));

    run("fmt");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw----");
  }

  private Path write(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    Files.setLastModifiedTime(file, LONG_AGO);
    return file;
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  private ExitStatus run(String... arguments) {
    return OkiteCommand.run(
        new CliContext(
            InputStream.nullInputStream(),
            out,
            new PrintWriter(err),
            false,
            false,
            folder,
            Clock.systemUTC()),
        arguments);
  }
}
