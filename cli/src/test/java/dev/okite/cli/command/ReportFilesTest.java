package dev.okite.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports and baselines as files, by the whole command in a folder of its own. */
class ReportFilesTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec:
        hostPID: true
        containers:
          - name: app
            image: registry.example/app:1
      """;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writePod() throws IOException {
    Files.createDirectory(folder.resolve("deploy"));
    write("deploy/pod.yaml", POD);
  }

  @Test
  void severalReports_areWrittenInOneRun() throws IOException {
    ExitStatus status =
        check(
            "--also",
            "sarif=okite.sarif",
            "--also",
            "junit=okite.xml",
            "--also",
            "html=okite.html",
            "--also",
            "text=okite.txt",
            "deploy");
    assertThat(status).isEqualTo(ExitStatus.BLOCKED);
    assertThat(out.toString()).contains("1 denied (1 high)");
    assertThat(err.toString()).isEmpty();
    assertThat(read("okite.txt")).isEqualTo(out.toString().replaceFirst("(?s)^.*?\n\n", ""));
    assertThat(read("okite.sarif"))
        .contains("\"markdown\":\"# kubernetes.pod_security.baseline.hostNamespaces\\n")
        .contains("## Bad: a pod in the network of its node");
    assertThat(read("okite.xml")).endsWith("</testsuites>\n");
    assertThat(read("okite.html")).endsWith("</html>\n");
    assertThat(names())
        .containsExactly("deploy", "okite.html", "okite.sarif", "okite.txt", "okite.xml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--also sarif=no/o.sarif | `no/o.sarif` cannot be written: its folder does not exist",
        "--also sarif=deploy | `deploy` cannot be written: it is a folder",
        "--also sarif | `--also` takes a format and a file, as in `--also sarif=okite.sarif`, found `sarif`",
        "--also sarif= | `--also` takes a format and a file, as in `--also sarif=okite.sarif`, found `sarif=`",
        "--also json=- | `--also` takes a format and a file, as in `--also sarif=okite.sarif`, found `json=-`",
        "--also sarf=x | `--also` takes one of `text`, `json`, `sarif`, `junit`, `github`, `gitlab`, `openreports`, `markdown`, `html`, found `sarf`; did you mean `sarif`?",
        "--also json=a --also html=a | two reports cannot go to the same file, `a`",
        "--also github --format github | one report for GitHub is enough; the step has one summary only",
        "--also json=deploy/pod.yaml deploy/pod.yaml | `pod.yaml` is to be judged, and so cannot be a report or baseline of the same run",
        "--report-api v1 | `--report-api` takes `openreports.io/v1alpha1` or `wgpolicyk8s.io/v1alpha2`, found `v1`",
        "--baseline no.json | the baseline `no.json`: the file does not exist, or is a link to one that does not",
        "--baseline deploy/pod.yaml | deploy/pod.yaml:1:1: ",
        "--write-baseline no/b.json | `no/b.json` cannot be written: its folder does not exist",
      })
  void whatCannotBe_isSaidBeforeAnythingIsJudged(String options, String message)
      throws IOException {
    ExitStatus status = check((options + " deploy").split(" ", -1));
    assertThat(status).isEqualTo(ExitStatus.NOT_STARTED);
    assertThat(err.toString()).startsWith("okite: " + message);
    assertThat(out.toString()).isEmpty();
    assertThat(names()).containsExactly("deploy");
    assertThat(read("deploy/pod.yaml")).isEqualTo(POD);
  }

  @Test
  void aRunThatFails_leavesTheFilesAsTheyWere() throws IOException {
    write("okite.sarif", "from before");
    Writer full =
        new Writer() {
          @Override
          public void write(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    ExitStatus status =
        OkiteCommand.run(
            context(full, Map.of()),
            "check",
            "--also",
            "sarif=okite.sarif",
            "--write-baseline",
            "b.json",
            "deploy");
    assertThat(status).isEqualTo(ExitStatus.INCOMPLETE);
    assertThat(read("okite.sarif")).isEqualTo("from before");
    assertThat(names()).containsExactly("deploy", "okite.sarif");
  }

  @Test
  void aFileThatIsALink_isWrittenWhereItLeads() throws IOException {
    write("real.json", "{}");
    Files.createSymbolicLink(folder.resolve("link.json"), Path.of("real.json"));
    check("--also", "json=link.json", "deploy");
    assertThat(folder.resolve("link.json")).isSymbolicLink();
    assertThat(read("real.json")).startsWith("{\"okite\":");
  }

  @Test
  void reportsOfEarlierRuns_areNotJudged() {
    check("--also", "json=report.json", "--write-baseline", "base.json", ".");
    String first = out.toString();
    out.getBuffer().setLength(0);
    check("--also", "json=report.json", "--write-baseline", "base.json", ".");
    assertThat(out.toString()).isEqualTo(first).contains("checked 1 document in 1 file");
  }

  @Test
  void gitHub_getsAnnotationsOnStandardError_andASummaryOfTheStep() throws IOException {
    write("summary.md", "before\n");
    ExitStatus status =
        check(
            Map.of("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString()),
            "--format",
            "json",
            "--also",
            "github",
            "deploy");
    assertThat(status).isEqualTo(ExitStatus.BLOCKED);
    assertThat(out.toString()).startsWith("{\"okite\":").hasLineCount(1);
    assertThat(err.toString())
        .contains(
            "::error file=deploy/pod.yaml,line=5,endLine=5,col=12,endColumn=16,title=kubernetes.pod_security.baseline.hostNamespaces (high)::Pod web: the pod shares the processes of its node%0Afix: ");
    assertThat(read("summary.md")).startsWith("before\n## Okite: Blocked\n");
  }

  @Test
  void gitHub_summaryThatCannotBeWritten_isNoPass() {
    ExitStatus status =
        check(
            Map.of("GITHUB_STEP_SUMMARY", folder.resolve("deploy").toString()),
            "--format",
            "github",
            "deploy");
    assertThat(status).isEqualTo(ExitStatus.INCOMPLETE);
    assertThat(err.toString())
        .contains("okite: the result cannot be written: `GITHUB_STEP_SUMMARY`: ");
  }

  @Test
  void paths_startAtTheRootOfTheRepository() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    Files.createDirectories(folder.resolve("sub"));
    Files.createSymbolicLink(folder.resolve("sub/link.yaml"), Path.of("../deploy/pod.yaml"));
    CliContext context =
        new CliContext(
            InputStream.nullInputStream(),
            out,
            new PrintWriter(err),
            false,
            false,
            folder.resolve("sub"),
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    OkiteCommand.run(context, "check", "--no-project", "--format", "sarif", "link.yaml");
    assertThat(out.toString()).contains("{\"uri\":\"deploy/pod.yaml\",\"uriBaseId\":\"SRCROOT\"}");
  }

  @Test
  void openReports_areOfTheApiThatIsAskedFor() {
    check("--format", "openreports", "--report-api", "wgpolicyk8s.io/v1alpha2", "deploy");
    assertThat(out.toString())
        .contains("{\"apiVersion\":\"wgpolicyk8s.io/v1alpha2\",\"kind\":\"ClusterPolicyReport\"");
  }

  @Test
  void aBaseline_letsWhatIsKnownPass_andWhatIsNewBlock() throws IOException {
    assertThat(check("--write-baseline", "b.json", "deploy")).isEqualTo(ExitStatus.PASSED);
    assertThat(out.toString())
        .contains("deploy/pod.yaml:5:12: known high ")
        .endsWith(": 1 known\n");
    assertThat(err.toString())
        .isEqualTo(
            "okite: the baseline has 1 finding, which does not block while it is given with `--baseline`\n");

    assertThat(again("--baseline", "b.json", "deploy")).isEqualTo(ExitStatus.PASSED);
    Files.move(folder.resolve("deploy/pod.yaml"), folder.resolve("deploy/renamed.yaml"));
    write("deploy/renamed.yaml", "# moved\n\n" + POD);
    assertThat(again("--baseline", "b.json", "deploy")).isEqualTo(ExitStatus.PASSED);
    assertThat(out.toString()).endsWith(": 1 known\n");

    write("deploy/new.yaml", POD.replace("hostPID", "hostIPC").replace("web", "new"));
    assertThat(again("--baseline", "b.json", "deploy")).isEqualTo(ExitStatus.BLOCKED);
    assertThat(out.toString()).endsWith(": 1 denied (1 high), 1 known\n");

    Files.delete(folder.resolve("deploy/renamed.yaml"));
    Files.delete(folder.resolve("deploy/new.yaml"));
    write("deploy/pod.yaml", POD.replace("  hostPID: true\n", ""));
    assertThat(again("--baseline", "b.json", "deploy")).isEqualTo(ExitStatus.PASSED);
    assertThat(out.toString())
        .contains(
            "\nfixed: kubernetes.pod_security.baseline.hostNamespaces: /Pod//web at /spec/hostPID: the pod shares the processes of its node\n")
        .endsWith(": 1 fixed\n");
  }

  @Test
  void bothBaselines_compareWithTheOne_andWriteTheOther() throws IOException {
    check("--write-baseline", "b.json", "deploy");
    write("deploy/new.yaml", POD.replace("web", "new"));
    assertThat(again("--baseline", "b.json", "--write-baseline", "b.json", "deploy"))
        .isEqualTo(ExitStatus.BLOCKED);
    assertThat(again("--baseline", "b.json", "deploy")).isEqualTo(ExitStatus.PASSED);
    assertThat(read("b.json").lines()).hasSize(4);
  }

  @Test
  void aBaseline_doesNotHideWhatCouldNotBeJudged() throws IOException {
    write(
        "p.okite",
        "policy p { rule big { deny when resource.spec.containers > 1 because \"big\" } }\n");
    assertThat(check("--policies", "p.okite", "--write-baseline", "b.json", "deploy"))
        .isEqualTo(ExitStatus.INCOMPLETE);
    assertThat(again("--policies", "p.okite", "--baseline", "b.json", "deploy"))
        .isEqualTo(ExitStatus.INCOMPLETE);
    assertThat(out.toString()).endsWith(": 1 error\n");
  }

  private ExitStatus again(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return check(arguments);
  }

  private ExitStatus check(String... arguments) {
    return check(Map.of(), arguments);
  }

  private ExitStatus check(Map<String, String> environment, String... arguments) {
    String[] all =
        Stream.concat(Stream.of("check", "--no-project"), Stream.of(arguments))
            .toArray(String[]::new);
    return OkiteCommand.run(context(out, environment), all);
  }

  private CliContext context(Writer to, Map<String, String> environment) {
    return new CliContext(
            InputStream.nullInputStream(),
            to,
            new PrintWriter(err),
            false,
            false,
            folder,
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
        .withEnvironment(environment);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
