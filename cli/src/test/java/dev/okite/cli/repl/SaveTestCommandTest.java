package dev.okite.cli.repl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.cli.command.CliContext;
import dev.okite.cli.command.ExitStatus;
import dev.okite.cli.command.OkiteCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a session saves passes {@code okite test}. */
class SaveTestCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void copyProject() throws IOException {
    ReplProject.copyTo(folder);
    Files.delete(folder.resolve("broken.okite"));
  }

  @Test
  void value_ofDocumentIsExpectedOfItsFile() throws IOException {
    enter("deploy", ":doc pod", "resource.spec.containers[0].name", ":save-test saved.okite");
    assertThat(saved())
        .isEqualTo(
            """
            test "resource.spec.containers[0].name is \\"app\\"" {
              given file "deploy/pod.yaml"
              let resource = inventory.first
              expect that (resource.spec.containers[0].name) == "app"
            }
            """);
    assertPasses("ran 1 case of 1 test", "saved.okite");
  }

  @Test
  void document_elsewhereStandsInTheTest() throws IOException {
    Files.createDirectory(folder.resolve("tests"));
    enter(
        "deploy",
        ":doc settings",
        "resource.data",
        ":save-test tests/saved.okite the data of the settings");
    assertThat(Files.readString(folder.resolve("tests/saved.okite")))
        .isEqualTo(
            """
            test "the data of the settings" {
              given yaml \"""
                kind: ConfigMap
                apiVersion: v1
                metadata: {name: settings}
                data:
                  greeting: "hello"
                  text: |
                    first
                    second
              \"""
              let resource = inventory.first
              expect that resource.data == {"greeting": "hello", "text": "first\\nsecond\\n"}
            }
            """);
    assertPasses("ran 1 case of 1 test", "tests/saved.okite");
  }

  @Test
  void declarations_thatAreNeededComeAlong() throws IOException {
    enter(
        "deploy policies",
        ":doc pod",
        "import example.pods",
        "let limit = 1",
        "let unneeded = 2",
        "let names = pods.names(resource)",
        "def many(list) = list.count > limit",
        "many(names)",
        ":save-test saved.okite",
        "names",
        ":save-test saved.okite",
        "many([])",
        ":save-test saved.okite");
    assertThat(saved()).startsWith("import example.pods\n").doesNotContain("unneeded");
    assertThat(saved()).containsOnlyOnce("def many(list) = list.count > limit");
    assertPasses("ran 3 cases of 3 tests", "saved.okite", "--policies", "policies");
  }

  @Test
  void rules_ofTheSessionAreExpectedToFindWhatTheyFound() throws IOException {
    enter(
        "deploy",
        ":doc pod",
        "let containers = resource.spec.containers",
        """
        rule privileged {
          for c in containers
          deny when c.securityContext.privileged because "{c.name}"
        }""",
        "rule quiet { deny when resource.spec.nothing }",
        "rule broken { deny when parseJson(resource.kind) == 1 }",
        ":rules",
        ":save-test saved.okite");
    assertThat(saved())
        .contains(
            "  expect deny session.privileged"
                + " at \"/spec/containers/0/securityContext/privileged\"\n",
            "  expect pass session.quiet\n",
            "  expect error session.broken at \"/kind\"\n");
    assertPasses("ran 1 case of 1 test", "saved.okite");
  }

  @Test
  void rules_ofFilesAreNamedInFullAndKeepTheirParams() throws IOException {
    enter(
        "deploy policies",
        ":doc pod",
        ":param example.pods.careful.trusted = [\"app\"]",
        ":why careful.privileged",
        ":save-test saved.okite",
        ":rules",
        ":save-test saved.okite");
    assertThat(saved())
        .contains("  param example.pods.careful.trusted = [\"app\"]\n")
        .contains("  expect pass example.pods.careful.privileged\n")
        .contains("  expect deny example.pods.careful.owned at \"/metadata/labels/owner\"\n");
    assertPasses("ran 2 cases of 2 tests", "saved.okite", "--policies", "policies");
  }

  @Test
  void values_ofAllSortsAreWrittenDown() throws IOException {
    enter(
        "deploy",
        "[null, -1, 1.50, \"a\\\"\\{\\u{1B}\\n\", {x: version(\"1.2\")}, quantity(\"1Gi\")]",
        ":save-test saved.okite values",
        "now - time(\"2027-01-14T00:00:00Z\")",
        ":save-test saved.okite durations",
        "inventory[*].kind",
        ":save-test saved.okite inventory",
        "resource.kind == \"Pod\"",
        ":save-test saved.okite no",
        "image(\"registry.example/a:1\")",
        ":save-test saved.okite image");
    assertPasses("ran 5 cases of 5 tests", "saved.okite");
  }

  @Test
  void test_thatWouldNotPassIsNotWritten() throws IOException {
    Repl repl = ReplProject.session(folder, "deploy");
    repl.submit(":doc pod");
    repl.submit("resource.spec.hostNetwork");
    Path pod = folder.resolve("deploy/pod.yaml");
    Files.writeString(pod, Files.readString(pod).replace("hostNetwork: true", "hostNetwork: no"));
    Reply reply = repl.submit(":save-test saved.okite");
    assertThat(reply.hasFailed()).isTrue();
    assertThat(reply.errors()).contains("nothing is written, because the test would not pass");
    assertThat(folder.resolve("saved.okite")).doesNotExist();
  }

  @Test
  void file_thatDeclaresAnotherIsRefused() throws IOException {
    Files.writeString(folder.resolve("saved.okite"), "def f(x) = x\n");
    Repl repl = ReplProject.session(folder);
    repl.submit("def f(x) = x + 1");
    repl.submit("f(1)");
    assertThat(repl.submit(":save-test saved.okite").errors())
        .isEqualTo("error: `saved.okite` declares another `f`; choose another file\n");
    assertThat(saved()).isEqualTo("def f(x) = x\n");
  }

  @Test
  void test_besideADeclarationOfASchemaIsRunWithIt() throws IOException {
    Files.writeString(folder.resolve("app.json"), "{\"properties\": {\"team\": {}}}");
    Files.writeString(folder.resolve("app.yaml"), "kind: App\n");
    Files.writeString(
        folder.resolve("saved.okite"),
        """
        module acme
        schema "app.json" {kind: "App"}
        policy apps {
          match resource.kind == "App"
          rule team { deny when resource.team is null }
        }
        """);
    enter("saved.okite app.yaml", ":rules", ":save-test saved.okite");
    assertThat(saved()).contains("schema \"app.json\"").contains("  expect deny ");
    assertPasses("ran 1 case of 1 test", "saved.okite");
  }

  private String saved() throws IOException {
    return Files.readString(folder.resolve("saved.okite"));
  }

  private void enter(String paths, String... entries) {
    Repl repl = ReplProject.session(folder, paths.split(" "));
    for (String entry : entries) {
      Reply reply = repl.submit(entry);
      assertThat(reply.errors()).as(entry).isEmpty();
    }
  }

  private void assertPasses(String summary, String file, String... options) {
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
            Clock.systemUTC());
    List<String> arguments = new java.util.ArrayList<>(List.of("test", file));
    arguments.addAll(List.of(options));
    ExitStatus status = OkiteCommand.run(context, arguments.toArray(String[]::new));
    assertThat(out + err.toString()).contains(summary);
    assertThat(status).as(out.toString() + err).isEqualTo(ExitStatus.PASSED);
  }
}
