package dev.okite.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a command does not need, it does not load: it would start more slowly. */
class LoadedClassesTest {
  private static final Path PROJECT =
      Path.of("src/test/resources/dev/okite/cli/repl/project").toAbsolutePath();

  @Test
  void check_loadsNothingOfTheTerminal() throws IOException, InterruptedException {
    String classes = classes("check", "--no-project", "deploy");
    assertThat(classes).contains("dev.okite.cli.command.CheckRun");
    assertThat(classes).doesNotContain("org.jline").doesNotContain("dev.okite.cli.repl");
    assertThat(classes)
        .doesNotContain("dev.okite.policies.schemas")
        .doesNotContain("dev.okite.internal.schema")
        .doesNotContain("dev.okite.internal.validate")
        .doesNotContain("dev.okite.validation");
  }

  @Test
  void check_ofLibraryPoliciesLoadsNoSchema() throws IOException, InterruptedException {
    String classes =
        classes(
            "check",
            "--no-project",
            "--strict-types",
            "--policy",
            "kubernetes.pod_security.restricted",
            "deploy");
    assertThat(classes).contains("dev.okite.cli.command.CheckRun");
    assertThat(classes)
        .doesNotContain("dev.okite.policies.schemas")
        .doesNotContain("dev.okite.internal.schema")
        .doesNotContain("dev.okite.internal.shape");
  }

  @Test
  void check_ofOtherPoliciesLoadsSchemas() throws IOException, InterruptedException {
    String classes = classes("check", "--no-project", "--policies", "policies", "deploy");
    assertThat(classes)
        .contains("dev.okite.policies.schemas.KubernetesCatalog")
        .contains("dev.okite.internal.shape.ShapeCheck");
  }

  @Test
  void check_withoutEvidenceLoadsNothingThatVerifies() throws IOException, InterruptedException {
    String classes = classes("check", "--no-project", "deploy");
    assertThat(classes).contains("dev.okite.cli.command.CheckRun");
    assertThat(classes).doesNotContain("org.bouncycastle").doesNotContain(" dev.okite.signatures");
  }

  @Test
  void repl_forAScriptLoadsNothingOfTheTerminal() throws IOException, InterruptedException {
    String classes = classes("repl", "deploy");
    assertThat(classes).contains("dev.okite.cli.repl.Repl");
    assertThat(classes).doesNotContain("org.jline");
  }

  private static String classes(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.okite.cli.Main"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(PROJECT.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isIn(0, 1);
    return output;
  }
}
