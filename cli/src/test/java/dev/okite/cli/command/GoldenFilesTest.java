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

/** Writing the files that tests expect to hold findings. */
class GoldenFilesTest {
  private static final String FOUND =
      """
      given 1:1:4 /a
        deny medium p.set: a is set
      """;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void setUp() throws IOException {
    Files.createDirectory(folder.resolve("policies"));
    test("\"found.txt\"");
  }

  private void test(String path) throws IOException {
    policies("test \"a\" { given yaml \"a: true\" expect findings from p in " + path + " }\n");
  }

  private void policies(String tests) throws IOException {
    String policy = "policy p { rule set { deny when resource.a because \"a is set\" } }\n";
    Files.writeString(folder.resolve("policies/p.okite"), policy + tests);
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    InputStream none = InputStream.nullInputStream();
    return OkiteCommand.run(
            new CliContext(none, out, new PrintWriter(err), false, false, folder, clock), arguments)
        .code();
  }

  @Test
  void written_isSaidAndHoldsAfterwards() throws IOException {
    assertThat(run("test", "policies")).isEqualTo(1);
    assertThat(run("test", "--write-golden", "policies")).isEqualTo(10);
    assertThat(err).hasToString("okite: wrote `policies/found.txt`\n");
    assertThat(folder.resolve("policies/found.txt")).hasContent(FOUND);
    assertThat(run("test", "policies")).isZero();
    assertThat(run("test", "--write-golden", "policies")).isZero();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void written_isTheSameWhereverOkiteIsCalled() throws IOException {
    run("test", "--write-golden", "policies");
    Path elsewhere = Files.createDirectories(folder.resolve("else/where"));
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    CliContext context =
        new CliContext(
            InputStream.nullInputStream(),
            out,
            new PrintWriter(err),
            false,
            false,
            elsewhere,
            clock);
    assertThat(OkiteCommand.run(context, "test", "../../policies")).isEqualTo(ExitStatus.PASSED);
  }

  @Test
  void lineEnds_areNoDifference() throws IOException {
    Files.writeString(folder.resolve("policies/found.txt"), FOUND.replace("\n", "\r\n"));
    assertThat(run("test", "policies")).isZero();
  }

  @Test
  void foldersOnTheWay_areMade() throws IOException {
    test("\"a/b/found.txt\"");
    assertThat(run("test", "--write-golden", "policies")).isEqualTo(10);
    assertThat(folder.resolve("policies/a/b/found.txt")).hasContent(FOUND);
  }

  @Test
  void otherFailures_stay() throws IOException {
    policies(
        "test \"a\" { given yaml \"a: true\" expect findings from p in 'x.txt' expect pass p }");
    assertThat(run("test", "--write-golden", "policies")).isEqualTo(1);
    assertThat(err).hasToString("okite: wrote `policies/x.txt`\n");
    assertThat(out.toString()).contains("`p.set` was expected to pass, and found something");
  }

  @Test
  void cases_thatFindDifferentThingsNeedFilesOfTheirOwn() throws IOException {
    String cases =
        "test \"a\" { for a in [true, false] given yaml 'a: A'.replace('A', \"{a}\")"
            + " expect findings from p in ";
    policies(cases + "'one.txt' }");
    assertThat(run("test", "--write-golden", "policies")).isEqualTo(3);
    assertThat(err.toString())
        .isEqualTo(
            "okite: `one.txt` cannot hold what `a [a = false]` found and what is found at policies/p.okite:2:99: name a file for each case\n");
    assertThat(folder.resolve("policies/one.txt")).doesNotExist();
    policies(cases + "\"{a}.txt\" }");
    assertThat(run("test", "--write-golden", "policies")).isEqualTo(10);
    assertThat(folder.resolve("policies/false.txt")).hasContent("no findings\n");
  }

  @Test
  void links_leadNowhereElse() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.createSymbolicLink(folder.resolve("policies/out"), outside);
    test("\"out/found.txt\"");
    assertThat(run("test", "--write-golden", "policies")).isEqualTo(3);
    assertThat(outside).isEmptyDirectory();
    Files.createSymbolicLink(folder.resolve("policies/found.txt"), outside.resolve("found.txt"));
    test("\"found.txt\"");
    assertThat(run("test", "--write-golden", "policies")).isEqualTo(3);
    assertThat(outside).isEmptyDirectory();
  }
}
