package dev.okite.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What the README shows is what there is. */
class ReadmeTest {
  private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
  private static final Path PROJECT = MODULE.resolve("..");
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2027-01-15T12:00:00Z"), ZoneOffset.UTC);

  @Test
  void showsTheJavaThatIsCompiledHere() throws IOException {
    String source =
        Files.readString(MODULE.resolve("src/test/java/dev/okite/policies/ReadmeExample.java"));
    assertThat(source).contains(block("java").indent(4).replaceAll("(?m)^ +$", ""));
  }

  @Test
  void showsThePolicyAndTheManifestOfTheExamples() throws IOException {
    assertThat(block("okite")).isEqualTo(example("careful.okite"));
    assertThat(block("yaml")).isEqualTo(example("insecure-deployment.yaml"));
  }

  @Test
  void javaExampleTellsSecureFromInsecure() throws IOException {
    StringWriter log = new StringWriter();
    assertThat(admits("secure-deployment.yaml", log)).isTrue();
    assertThat(log.toString()).isEmpty();
    assertThat(admits("insecure-deployment.yaml", log)).isFalse();
    assertThat(log.toString())
        .hasLineCount(3)
        .contains("web.yaml:17:25: container app is privileged");
  }

  private static boolean admits(String example, StringWriter log) throws IOException {
    byte[] manifest = Files.readAllBytes(PROJECT.resolve("docs/examples").resolve(example));
    return ReadmeExample.admits(manifest, NOON, new PrintWriter(log));
  }

  private static String example(String name) throws IOException {
    return Files.readString(PROJECT.resolve("docs/examples").resolve(name));
  }

  /** The first block of code in {@code language}. */
  private static String block(String language) throws IOException {
    String readme = Files.readString(PROJECT.resolve("README.md"));
    String opening = "```" + language + "\n";
    int start = readme.indexOf(opening) + opening.length();
    return readme.substring(start, readme.indexOf("```", start));
  }
}
