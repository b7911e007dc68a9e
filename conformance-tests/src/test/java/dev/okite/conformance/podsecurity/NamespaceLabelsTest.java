package dev.okite.conformance.podsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Binding;
import dev.okite.BoundPolicies;
import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.document.Document;
import dev.okite.policies.podsecurity.LevelVersion;
import dev.okite.policies.podsecurity.PodSecurityConfiguration;
import dev.okite.policies.podsecurity.PodSecurityModes;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the labels of a namespace ask for: row by row, in every combination, and at random. */
class NamespaceLabelsTest {
  private static final List<String> KEYS =
      List.of("enforce", "enforce-version", "audit", "audit-version", "warn", "warn-version");

  private static final BoundPolicies NAMESPACES =
      PodSecurityPolicies.POLICIES.bind(Binding.of("kubernetes.pod_security.admission.namespaces"));

  static List<List<String>> rows() {
    return Table.rows("labels.txt", 4);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void labelsAskForWhatTheTableSays(List<String> row) {
    Map<String, @Nullable Object> labels = PodTemplates.yaml(row.get(0));
    Map<String, @Nullable Object> defaults =
        row.get(1).isEmpty() ? Map.of() : PodTemplates.yaml(row.get(1));
    assertThat(modes(read(labels, defaults))).isEqualTo(row.get(2));
    assertThat(String.join(", ", invalid(labels))).isEqualTo(row.get(3));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theModelSaysTheSame(List<String> row) {
    Map<String, @Nullable Object> defaults =
        row.get(1).isEmpty() ? Map.of() : PodTemplates.yaml(row.get(1));
    assertAgrees(PodTemplates.yaml(row.get(0)), defaults);
  }

  /**
   * Each mode without a label, with each level and with none; each without, with and with no
   * version.
   */
  @Test
  void everyCombinationOfLabelsIsRead() {
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    all.add(Map.of());
    for (String key : KEYS) {
      List<String> values =
          key.endsWith("-version")
              ? List.of("", "v1.20", "1.20")
              : List.of("", "privileged", "baseline", "restricted", "strict");
      List<Map<String, @Nullable Object>> longer = new ArrayList<>();
      for (Map<String, @Nullable Object> labels : all) {
        for (String value : values) {
          Map<String, @Nullable Object> more = new LinkedHashMap<>(labels);
          if (!value.isEmpty()) {
            more.put(key, value);
          }
          longer.add(more);
        }
      }
      all = longer;
    }
    assertThat(all).hasSize(15 * 15 * 15);
    for (Map<String, @Nullable Object> labels : all) {
      assertAgrees(labels, Map.of());
      assertAgrees(
          labels, Map.of("enforce", "baseline", "warn", "baseline", "warn-version", "v1.8"));
    }
  }

  @Provide
  Arbitrary<Map<String, Object>> labels() {
    Arbitrary<Object> values =
        Arbitraries.of(
            "privileged",
            "baseline",
            "restricted",
            "latest",
            "v1.0",
            "v1.29",
            "v1.029",
            "1.29",
            "",
            7,
            true,
            "v1.99999");
    return Arbitraries.maps(Arbitraries.of(KEYS), values).ofMaxSize(KEYS.size());
  }

  @Provide
  Arbitrary<Map<String, Object>> defaults() {
    Arbitrary<Object> levels = Arbitraries.of("privileged", "baseline", "restricted");
    Arbitrary<Object> versions = Arbitraries.of("latest", "v1.0", "v1.29");
    Arbitrary<Map<String, Object>> ofLevels =
        Arbitraries.maps(Arbitraries.of("enforce", "audit", "warn"), levels);
    Arbitrary<Map<String, Object>> ofVersions =
        Arbitraries.maps(
            Arbitraries.of("enforce-version", "audit-version", "warn-version"), versions);
    return Combinators.combine(ofLevels, ofVersions).as(NamespaceModel::both);
  }

  @Property(tries = 2000)
  void anyLabelsAreReadAsTheModelReadsThem(
      @ForAll("labels") Map<String, Object> labels,
      @ForAll("defaults") Map<String, Object> defaults) {
    assertAgrees(labels, defaults);
  }

  private static void assertAgrees(
      Map<String, ? extends @Nullable Object> labels,
      Map<String, ? extends @Nullable Object> defaults) {
    NamespaceModel model = NamespaceModel.of(labels, defaults);
    assertThat(read(labels, defaults)).as("%s %s", labels, defaults).hasToString(model.modes());
    assertThat(invalid(labels))
        .as("%s", labels)
        .containsExactlyInAnyOrderElementsOf(model.invalid());
  }

  private static PodSecurityModes read(
      Map<String, ? extends @Nullable Object> labels,
      Map<String, ? extends @Nullable Object> defaults) {
    return PodSecurityModes.ofNamespace(
        NamespaceModel.namespace("shop", labels),
        PodSecurityConfiguration.ofSection(section(defaults)).defaults());
  }

  private static Value section(Map<String, ? extends @Nullable Object> defaults) {
    Document section = Documents.of("section", Map.of("defaults", defaults));
    return section.value();
  }

  private static List<String> invalid(Map<String, ? extends @Nullable Object> labels) {
    return NAMESPACES
        .evaluate(NamespaceModel.namespace("shop", labels), EvaluationContext.empty())
        .findings()
        .stream()
        .map(finding -> finding.place().orElseThrow().pointer())
        .map(pointer -> pointer.substring(pointer.lastIndexOf("~1") + 2))
        .toList();
  }

  /** The modes that ask for something. */
  private static String modes(PodSecurityModes modes) {
    List<String> said = new ArrayList<>();
    say(said, "enforce", modes.enforce());
    say(said, "audit", modes.audit());
    say(said, "warn", modes.warn());
    return String.join(", ", said);
  }

  private static void say(List<String> said, String mode, LevelVersion asked) {
    if (!asked.equals(LevelVersion.PRIVILEGED)) {
      said.add(mode + " " + asked);
    }
  }
}
