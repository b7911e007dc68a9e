package dev.okite.conformance.podsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Compilation;
import dev.okite.PolicySource;
import dev.okite.conformance.podsecurity.Check.Level;
import dev.okite.finding.RuleDescription;
import dev.okite.policies.StandardPolicies;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A mistake in the policies, wherever it is, is one that the matrix finds. Those that change
 * nothing that anybody could see stand in {@code harmless-mistakes.txt}, each with the reason.
 */
class PolicyMutationTest {
  private static final List<String> MODULES =
      List.of("workload.okite", "profiles.okite", "sysctls.okite", "pod_security.okite");
  private static final Set<String> LEVELS =
      Set.of(Level.BASELINE.policy(), Level.RESTRICTED.policy());
  private static final Path HARMLESS =
      Path.of(
          System.getProperty("basedir", "."),
          "src/test/resources/dev/okite/conformance/podsecurity/harmless-mistakes.txt");

  private final Map<String, String> texts = new TreeMap<>();
  private final MatrixVerdicts matrix = new MatrixVerdicts();

  @Test
  void theMatrixFindsEveryMistakeThatMatters() throws IOException {
    for (String module : MODULES) {
      texts.put(module, text(module));
    }
    assertThat(matrix.size()).isGreaterThan(5000);
    assertThat(matrix.areThoseOf(compile(texts).orThrow())).isTrue();

    Set<String> harmless = new TreeSet<>();
    Set<String> broken = new TreeSet<>();
    for (Map.Entry<String, String> module : texts.entrySet()) {
      for (Mutant mutant : Mutant.of(module.getKey(), module.getValue())) {
        Map<String, String> mistaken = new TreeMap<>(texts);
        mistaken.put(module.getKey(), mutant.text());
        Compilation compilation = compile(mistaken);
        if (compilation.policies().isEmpty()) {
          continue;
        }
        if (matrix.areThoseOf(compilation.policies().get())) {
          harmless.add(mutant.toString());
        } else {
          broken.add(mutant.rule());
        }
      }
    }

    assertThat(harmless).isEqualTo(known());
    assertThat(broken).containsAll(rules());
  }

  private static Set<String> rules() {
    return PodSecurityPolicies.POLICIES.policies().stream()
        .filter(policy -> LEVELS.contains(policy.name()))
        .flatMap(policy -> policy.rules().stream())
        .map(RuleDescription::name)
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .collect(Collectors.toSet());
  }

  /** The mistakes of the file, without their reasons. */
  private static Set<String> known() throws IOException {
    return Files.readAllLines(HARMLESS).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Compilation compile(Map<String, String> texts) {
    List<PolicySource> sources = new ArrayList<>();
    texts.forEach((name, text) -> sources.add(PolicySource.text(name, text)));
    return StandardPolicies.engine().compile(sources);
  }

  private static String text(String module) throws IOException {
    try (InputStream in = StandardPolicies.class.getResourceAsStream("kubernetes/" + module)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
