package dev.okite.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okite.PolicyDescription;
import dev.okite.PolicySource;
import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StandardPoliciesTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("basedir", "."), "src/main/resources/dev/okite/policies");
  private static final String TESTS = ".test.okite";
  private static final String EXAMPLES = ".examples.okite";
  private static final String POLICIES = ".okite";

  @Test
  void theIndexNamesEveryModule() throws IOException {
    assertThat(StandardPolicies.modules())
        .isSorted()
        .containsExactlyInAnyOrderElementsOf(
            modules(files().filter(f -> !f.endsWith(TESTS) && !f.endsWith(EXAMPLES)), POLICIES));
  }

  @Test
  void theIndexOfExamplesNamesTheFileOfEveryPolicy() throws IOException {
    List<String> files =
        files().filter(f -> f.endsWith(EXAMPLES)).map(f -> f.replace('\\', '/')).sorted().toList();
    assertThat(StandardPolicies.examples())
        .extracting(PolicySource::name)
        .containsExactlyElementsOf(files);
    assertThat(modules(files.stream(), EXAMPLES))
        .containsExactlyInAnyOrderElementsOf(
            StandardPolicies.engine()
                .compile(StandardPolicies.sources())
                .orThrow()
                .policies()
                .stream()
                .map(PolicyDescription::name)
                .toList());
  }

  @Test
  void theSourcesOfOnePolicy_compileByThemselves() {
    for (String module : StandardPolicies.modules()) {
      List<PolicySource> sources = StandardPolicies.sources(List.of(module + ".policy"));
      assertThat(StandardPolicies.engine().compile(sources).diagnostics()).isEmpty();
      assertThat(StandardPolicies.sources(List.of(module)))
          .extracting(PolicySource::name)
          .containsExactlyElementsOf(sources.stream().map(PolicySource::name).toList())
          .contains(module.replace('.', '/') + POLICIES);
    }
    assertThat(StandardPolicies.sources(List.of("kubernetes.workload"))).hasSize(1);
  }

  @Test
  void theSourcesOfAnUnknownPolicy_areAll() {
    for (String unknown : List.of("kubernetes.pods.baseline", "baseline", "")) {
      assertThat(StandardPolicies.sources(List.of("kubernetes.workload", unknown)))
          .hasSameSizeAs(StandardPolicies.modules());
    }
  }

  @Test
  void everySourceIsTheModuleThatItsPathSays() {
    List<PolicySource> sources = StandardPolicies.sources();
    assertThat(sources)
        .extracting(PolicySource::name)
        .containsExactlyElementsOf(
            StandardPolicies.modules().stream().map(m -> m.replace('.', '/') + POLICIES).toList());
    assertThat(StandardPolicies.engine().compile(sources).orThrow().policies())
        .allSatisfy(
            policy -> assertThat(StandardPolicies.modules()).contains(parent(policy.name())));
  }

  @Test
  void whatIsRecommendedIsThere() {
    List<PolicyDescription> policies =
        StandardPolicies.engine().compile(StandardPolicies.sources()).orThrow().policies();
    assertThat(policies.stream().map(PolicyDescription::name))
        .containsAll(StandardPolicies.recommended());
    assertThat(StandardPolicies.recommended()).isNotEmpty();
  }

  @Test
  void whatIsNotOnTheClassPathIsNamed() {
    assertThatThrownBy(() -> StandardPolicies.bytes("kubernetes/missing.okite"))
        .hasMessageContaining("no `kubernetes/missing.okite` among the standard policies");
  }

  @Test
  void compilesWithoutAWarning() {
    List<PolicySource> sources = new ArrayList<>(StandardPolicies.sources());
    sources.addAll(StandardPolicies.examples());
    assertThat(messages(sources)).isEmpty();
  }

  @Test
  void everyPolicyAndRuleSaysWhatItIsForAndWhatToDo() {
    List<PolicyDescription> policies =
        StandardPolicies.engine().compile(StandardPolicies.sources()).orThrow().policies();
    assertThat(policies)
        .isNotEmpty()
        .allSatisfy(
            policy -> {
              assertThat(policy.title()).isPresent();
              assertThat(policy.documentation()).isNotEmpty();
              assertThat(policy.params())
                  .allSatisfy(p -> assertThat(p.documentation()).isNotEmpty());
              assertThat(policy.rules())
                  .isNotEmpty()
                  .allSatisfy(
                      rule -> {
                        assertThat(rule.documentation()).isNotEmpty();
                        assertThat(rule.remedy()).isPresent();
                        assertThat(rule.owner()).isPresent();
                      });
            });
  }

  @Test
  void everyModuleHasTestsThatCompileWithIt() throws IOException {
    List<String> tests = files().filter(f -> f.endsWith(TESTS)).toList();
    assertThat(modules(tests.stream(), TESTS))
        .containsExactlyInAnyOrderElementsOf(StandardPolicies.modules());
    List<PolicySource> sources = new ArrayList<>(StandardPolicies.sources());
    for (String test : tests) {
      sources.add(PolicySource.file(FOLDER.resolve(test)));
    }
    assertThat(messages(sources)).isEmpty();
  }

  private static Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .map(file -> FOLDER.relativize(file).toString())
          .filter(name -> name.endsWith(POLICIES))
          .toList()
          .stream();
    }
  }

  private static List<String> modules(Stream<String> files, String ending) {
    return files
        .map(f -> f.substring(0, f.length() - ending.length()).replace('/', '.').replace('\\', '.'))
        .toList();
  }

  private static String parent(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static List<String> messages(List<PolicySource> sources) {
    DiagnosticRenderer renderer = new DiagnosticRenderer(false);
    List<Diagnostic> diagnostics = StandardPolicies.engine().compile(sources).diagnostics();
    return diagnostics.stream().map(renderer::render).toList();
  }
}
