package dev.okite.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.CoverageRecorder;
import dev.okite.MutationAnalysis;
import dev.okite.PolicySet;
import dev.okite.PolicySource;
import dev.okite.PolicyTest;
import dev.okite.TestContext;
import dev.okite.testing.Coverage;
import dev.okite.testing.FailureText;
import dev.okite.testing.MutationReport;
import dev.okite.testing.MutationResult.Outcome;
import dev.okite.testing.TestResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests in Okite that stand beside the policies, each in both evaluators. */
class TestsBesidePoliciesTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("basedir", "."), "src/main/resources/dev/okite/policies");

  private static final Set<String> MODULES =
      StandardPolicies.sources().stream().map(PolicySource::name).collect(Collectors.toSet());
  private static final String BILLS = "without `match not sboms.isEmpty()`";

  /** Where there is no bill, VEX or image, a guard only saves the time. */
  private static final List<String> GUARDS_OF_THE_SUPPLY_CHAIN =
      List.of(
          "supply_chain.sbom.valid " + BILLS,
          "supply_chain.sbom.minimum " + BILLS,
          "supply_chain.sbom_components.components " + BILLS,
          "supply_chain.sbom_components.licences " + BILLS,
          "supply_chain.sbom_components.sources " + BILLS,
          "supply_chain.vex.statements without `match not statements.isEmpty()`",
          "supply_chain.base_images.base without `match documents.saysWhatImageIs(resource)`");

  /** What only the tests of those notice that use a module. */
  private static final List<String> NOTICED_WHERE_IT_IS_USED =
      List.of(
          "supply_chain.sbom_documents.judged `c.kind.lower() not in exemptTypes` →"
              + " `not c.kind.lower() not in exemptTypes`",
          "supply_chain.sbom_documents.judged without"
              + " `where c.kind.lower() not in exemptTypes`",
          "supply_chain.scan_documents.scansIn without `where documents.isScan(r.content)`",
          "supply_chain.scan_documents.severities without `\"unknown\"`",
          "supply_chain.spdx3.creation without `where e.type == \"CreationInfo\"`");

  private static final String SUPPLY_CHAIN = "supply_chain/";
  private static final String GUARD = "without `match workload.hasPod(resource, podTemplates)`";

  @TestFactory
  Stream<DynamicNode> pass() throws IOException {
    return policies().tests().stream()
        .map(test -> DynamicTest.dynamicTest(test.span() + " " + test.name(), () -> pass(test)));
  }

  private static void pass(PolicyTest test) {
    for (TestResult result : test.run(TestContext.empty().verified())) {
      assertThat(result.failures().stream().map(FailureText::of).toList())
          .as(result.name())
          .isEmpty();
    }
  }

  @Test
  void everyRuleFiresAndStaysQuiet() throws IOException {
    PolicySet policies = policies();
    CoverageRecorder recorder = new CoverageRecorder();
    TestContext context = TestContext.empty().withCoverage(recorder);
    policies.tests().forEach(test -> test.run(context));
    List<Coverage.Part> rules =
        recorder.coverage(policies, MODULES::contains).sources().stream()
            .flatMap(source -> source.parts().stream())
            .filter(part -> part.kind() == Coverage.Kind.RULE)
            .toList();
    assertThat(rules).isNotEmpty();
    assertThat(rules).extracting(Coverage.Part::fired).doesNotContain(0L);
    assertThat(rules).extracting(Coverage.Part::quiet).doesNotContain(0L);
  }

  /**
   * Where there is no pod, no rule has anything to look at: the guards only save the time. The
   * modules of access control are left out: to change them one at a time takes too long for a
   * build. Those of the supply chain have a test of their own.
   */
  @Test
  void everyChangeToAPolicyIsNoticed() throws IOException {
    MutationReport report =
        changed(
            policies(source -> !isOfTheSupplyChain(source)), source -> !source.contains("/rbac"));
    assertThat(report.results()).hasSizeGreaterThan(300);
    assertThat(unnoticed(report))
        .containsExactlyInAnyOrder(
            "kubernetes.pod_security.baseline " + GUARD,
            "kubernetes.pod_security.restricted " + GUARD,
            "supply_chain.images.tags " + GUARD,
            "supply_chain.images.pulls " + GUARD,
            "supply_chain.images.registries " + GUARD,
            "supply_chain.images.retired " + GUARD,
            // Without them, the rules run on what they have nothing to say about.
            "kubernetes.pod_security.admission.namespaces without `match unmet is not null or any"
                + " object in inventory: isNamespace(object)`",
            "kubernetes.pod_security.admission.namespaces.levelNotMet"
                + " without `match unmet is not null`");
  }

  static Stream<String> supplyChain() {
    return MODULES.stream().filter(TestsBesidePoliciesTest::isOfTheSupplyChain).sorted();
  }

  /** The tests of a module notice each change to it, without those of the modules that use it. */
  @ParameterizedTest
  @MethodSource("supplyChain")
  void everyChangeToAModuleOfTheSupplyChainIsNoticed(String module) throws IOException {
    String name = module.replace(".okite", "");
    List<PolicySource> sources =
        new ArrayList<>(StandardPolicies.sources(List.of(name.replace('/', '.'))));
    for (Path file : files()) {
      String test = FOLDER.relativize(file).toString().replace('\\', '/');
      if (test.startsWith(name + ".")) {
        sources.add(PolicySource.bytes(test, Files.readAllBytes(file)));
      }
    }
    MutationReport report = changed(compiled(sources), module::equals);
    assertThat(report.results()).isNotEmpty();
    String policies = name.replace('/', '.') + ".";
    assertThat(unnoticed(report))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(GUARDS_OF_THE_SUPPLY_CHAIN.stream(), NOTICED_WHERE_IT_IS_USED.stream())
                .filter(change -> change.startsWith(policies))
                .toList());
  }

  /** Whether a source is one of the supply chain, but for the one about tags of images. */
  private static boolean isOfTheSupplyChain(String source) {
    return source.startsWith(SUPPLY_CHAIN) && !source.startsWith(SUPPLY_CHAIN + "images.");
  }

  private static MutationReport changed(PolicySet policies, Predicate<String> modules) {
    return MutationAnalysis.prepare(
            StandardPolicies.engine(),
            policies,
            test -> true,
            source -> MODULES.contains(source) && modules.test(source),
            TestContext.empty())
        .run(() -> true);
  }

  private static List<String> unnoticed(MutationReport report) {
    return report.results().stream()
        .filter(result -> result.outcome() != Outcome.KILLED)
        .map(result -> result.mutation().part() + " " + result.mutation().change())
        .toList();
  }

  private static PolicySet policies() throws IOException {
    return policies(source -> true);
  }

  private static PolicySet policies(Predicate<String> names) throws IOException {
    List<PolicySource> sources = new ArrayList<>();
    for (PolicySource source : StandardPolicies.sources()) {
      if (names.test(source.name())) {
        sources.add(source);
      }
    }
    for (Path file : files()) {
      String name = FOLDER.relativize(file).toString().replace('\\', '/');
      if (names.test(name)) {
        sources.add(PolicySource.bytes(name, Files.readAllBytes(file)));
      }
    }
    return compiled(sources);
  }

  private static PolicySet compiled(List<PolicySource> sources) {
    return StandardPolicies.engine().compile(sources).orThrow();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(f -> f.toString().matches(".*\\.(test|examples)\\.okite"))
          .sorted()
          .toList();
    }
  }
}
