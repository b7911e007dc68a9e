package dev.okite.cli.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.okite.Compilation;
import dev.okite.Documents;
import dev.okite.PolicySource;
import dev.okite.document.ReadResult;
import dev.okite.policies.StandardPolicies;
import dev.okite.policies.podsecurity.PodSecurityConfiguration;
import dev.okite.project.Project;
import dev.okite.project.ProjectReading;
import dev.okite.schema.SchemaCatalog;
import dev.okite.signatures.TrustException;
import dev.okite.signatures.TrustPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the documentation shows to be written is right. */
class PageSnippetsTest {
  /** The policy that snippets import. */
  private static final Path IMPORTED =
      Path.of("src/test/resources/dev/okite/cli/command/tests/policies/pods.okite");

  /** The policies that declare schemas. */
  private static final Path DESCRIBED =
      Path.of("src/test/resources/dev/okite/cli/command/described/policies");

  /** The keys and roots that trust policies name. */
  private static final String SIGNED = "cli/src/test/resources/dev/okite/cli/command/signed/";

  private static final List<Path> COMPILED =
      List.of(
          Path.of("cli/src/test/java/dev/okite/cli/page/PageExamples.java"),
          Path.of("stdlib-policies/src/test/java/dev/okite/policies/ReadmeExample.java"),
          Path.of("integrations/sample/src/test/java/com/example/PoliciesTest.java"));
  private static final Path SAMPLE = Path.of("integrations/sample/pom.xml");

  /** The opening of an element, with the text behind it. */
  private static final Pattern ELEMENT = Pattern.compile("<\\w[^>]*>[^<]*");

  /** A test of its own plays its files, one of which is wrong. */
  private static final String PLAYED = "docs/tutorial.md";

  private static final String DOCKERFILES = "docs/dockerfile.md";

  /** All languages there are, so that no snippet goes untested. Jobs of Jenkins are not run. */
  private static final Set<String> LANGUAGES =
      Set.of("", "console", "dockerfile", "groovy", "java", "json", "okite", "text", "xml", "yaml");

  @Test
  void languages_areKnown() throws IOException {
    assertThat(PageBlock.all()).extracting(PageBlock::language).isSubsetOf(LANGUAGES);
  }

  @TestFactory
  Stream<DynamicTest> policies_compile() throws IOException {
    String imported = Files.readString(IMPORTED);
    return blocks("okite")
        .filter(block -> !block.page().equals(PLAYED))
        .map(block -> dynamicTest(block.name(), () -> compiles(block, imported)));
  }

  @TestFactory
  Stream<DynamicTest> yaml_isRead() throws IOException {
    return blocks("yaml").map(block -> dynamicTest(block.name(), () -> isRead(block)));
  }

  @TestFactory
  Stream<DynamicTest> dockerfiles_areRead() throws IOException {
    return blocks("dockerfile").map(block -> dynamicTest(block.name(), () -> isDockerfile(block)));
  }

  @Test
  void dockerfile_isTheDocumentBehindIt() throws IOException {
    List<PageBlock> page =
        PageBlock.all().stream().filter(block -> block.page().equals(DOCKERFILES)).toList();
    PageBlock yaml =
        page.stream().filter(block -> block.language().equals("yaml")).findFirst().orElseThrow();
    ReadResult expected = Documents.yaml("page", yaml.text().getBytes(StandardCharsets.UTF_8));
    PageBlock dockerfile = page.get(page.indexOf(yaml) - 1);
    assertThat(isDockerfile(dockerfile).documents().get(0).value())
        .isEqualTo(expected.documents().get(0).value());
  }

  private static ReadResult isDockerfile(PageBlock block) {
    ReadResult read =
        Documents.dockerfile(block.name(), block.text().getBytes(StandardCharsets.UTF_8));
    assertThat(read.errors()).isEmpty();
    return read;
  }

  @TestFactory
  Stream<DynamicTest> java_isCompiled() throws IOException {
    StringBuilder compiled = new StringBuilder();
    for (Path file : COMPILED) {
      compiled.append(Files.readString(PageBlock.ROOT.resolve(file)));
    }
    String sources = withoutSpaces(compiled.toString());
    return blocks("java")
        .map(
            block ->
                dynamicTest(
                    block.name(), () -> assertThat(sources).contains(withoutSpaces(block.text()))));
  }

  @TestFactory
  Stream<DynamicTest> xml_isOfTheSample() throws IOException {
    String sample =
        withoutSpaces(Files.readString(PageBlock.ROOT.resolve(SAMPLE)).replaceAll("<!--.*?-->", ""))
            .replace("${project.version}", "0.1.0");
    return blocks("xml")
        .map(
            block ->
                dynamicTest(
                    block.name(),
                    () ->
                        assertThat(ELEMENT.matcher(block.text()).results())
                            .isNotEmpty()
                            .allSatisfy(
                                element ->
                                    assertThat(sample).contains(withoutSpaces(element.group())))));
  }

  private static void compiles(PageBlock block, String imported) {
    List<PolicySource> sources = new ArrayList<>(StandardPolicies.sources());
    sources.add(PolicySource.text(block.name(), block.text()));
    if (block.text().contains("import example.pods\n")) {
      sources.add(PolicySource.text("pods.okite", imported));
    }
    Compilation compilation =
        StandardPolicies.engine(SchemaCatalog.EMPTY, PageSnippetsTest::schema).compile(sources);
    assertThat(compilation.diagnostics()).isEmpty();
  }

  /** What snippets name as a schema is in a folder that commands are tried in. */
  private static Optional<byte[]> schema(String source, String file) throws IOException {
    return Optional.of(Files.readAllBytes(DESCRIBED.resolve(file)));
  }

  @Test
  void schema_isTheFileThatPoliciesName() throws IOException {
    List<PageBlock> shown =
        blocks("json").filter(block -> block.text().contains("\"$schema\"")).toList();
    assertThat(shown).hasSize(1);
    assertThat(shown.get(0).text().strip())
        .isEqualTo(Files.readString(DESCRIBED.resolve("schemas/app.json")).strip());
  }

  private static void isRead(PageBlock block) throws TrustException {
    byte[] bytes = block.text().getBytes(StandardCharsets.UTF_8);
    String first = block.lines().get(0);
    if (first.startsWith("apiVersion: pod-security")) {
      PodSecurityConfiguration.read(block.name(), bytes);
    } else if (first.equals("authorities:")) {
      TrustPolicy.read(
          block.name(), bytes, path -> Files.readAllBytes(PageBlock.ROOT.resolve(SIGNED + path)));
    } else if (first.matches("(exceptions|lint|policies):")) {
      ProjectReading reading =
          Project.read(block.name(), bytes, Set.of("lint", "podSecurityAdmission", "trust"));
      assertThat(reading.problems()).isEmpty();
    } else {
      ReadResult read = Documents.yaml(block.name(), bytes);
      assertThat(read.errors()).isEmpty();
      assertThat(read.documents()).hasSize(1);
    }
  }

  private static Stream<PageBlock> blocks(String language) throws IOException {
    return PageBlock.all().stream().filter(block -> block.language().equals(language));
  }

  private static String withoutSpaces(String text) {
    return text.replaceAll("\\s+", "");
  }
}
