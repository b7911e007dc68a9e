package dev.okite.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.MutationAnalysis;
import dev.okite.Okite;
import dev.okite.PolicySet;
import dev.okite.PolicySource;
import dev.okite.TestContext;
import dev.okite.testing.Mutation;
import dev.okite.testing.MutationReport;
import dev.okite.testing.MutationResult;
import dev.okite.testing.MutationResult.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Changes to the modules of access control are noticed by the tests beside them. To make them all
 * takes too long for a build, so that it makes one of {@value #EVERY}, which one
 * depends on nothing but the change; {@code -Dokite.mutate.every=1} makes all of them, and {@code
 * -Dokite.mutate.only=TEXT} those to parts that have a text in their name. What the tests do not notice stands in {@code
 * unnoticed-changes.txt}, for it changes nothing that anybody could see, or nobody has written the
 * test.
 */
class AccessControlMutationTest {
  private static final int EVERY = 25;

  /** Modules that decide nothing; a test holds all that stands in them. */
  private static final List<String> FACTS = List.of("rbac_controllers", "rbac_defaults");

  private static final Path FOLDER =
      Path.of(
          System.getProperty("basedir", "."), "src/main/resources/dev/okite/policies/kubernetes");
  private static final Path UNNOTICED =
      Path.of(
          System.getProperty("basedir", "."),
          "src/test/resources/dev/okite/policies/unnoticed-changes.txt");

  @Test
  void changesAreNoticed() throws IOException {
    MutationAnalysis analysis =
        MutationAnalysis.prepare(
            Okite.create(),
            policies(),
            test -> true,
            module -> module.contains("/rbac") && FACTS.stream().noneMatch(module::contains),
            TestContext.empty());
    int every = Integer.getInteger("okite.mutate.every", EVERY);
    String only = System.getProperty("okite.mutate.only", "");
    MutationReport report =
        analysis.run(
            m -> m.part().contains(only) && Math.floorMod(described(m).hashCode(), every) == 0,
            () -> true);
    assertThat(report.results()).hasSizeGreaterThan(only.isEmpty() ? 20 : 0);
    Set<String> unnoticed =
        report.results().stream()
            .filter(r -> r.outcome() == Outcome.SURVIVED || r.outcome() == Outcome.UNREACHED)
            .map(MutationResult::mutation)
            .map(AccessControlMutationTest::described)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unnoticed).isSubsetOf(known());
  }

  private static String described(Mutation mutation) {
    return mutation.part() + " " + mutation.change().replaceAll("\\s+", " ");
  }

  private static Set<String> known() throws IOException {
    return Files.readAllLines(UNNOTICED).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The modules of access control alone, and what they import. */
  private static PolicySet policies() throws IOException {
    List<PolicySource> sources = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith("rbac") || name.equals("workload.okite")) {
          sources.add(PolicySource.bytes("kubernetes/" + name, Files.readAllBytes(file)));
        }
      }
    }
    return Okite.create().compile(sources).orThrow();
  }
}
