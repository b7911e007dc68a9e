package dev.okite.conformance.podsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.conformance.podsecurity.Check.Level;
import dev.okite.document.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not as it should be is found, or said to be impossible to judge; it never passes. */
class MalformedPodTest {
  record Case(PodChange change, String check) {
    /** The check that must not pass at {@code level}; empty where it is none of that level. */
    Optional<String> check(Level level) {
      return level == Level.RESTRICTED
          ? Optional.of(overriding())
          : Optional.of(check)
              .filter(id -> BaselineChecks.ALL.stream().anyMatch(c -> c.id().equals(id)));
    }

    /** The check of the table, or the one that takes its place at the level restricted. */
    private String overriding() {
      return RestrictedChecks.OVERRIDES.entrySet().stream()
          .filter(override -> override.getValue().equals(check))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse(check);
    }
  }

  static List<Case> cases() {
    return Table.rows("malformed.txt", 3).stream()
        .map(cells -> new Case(new PodChange(cells.get(0), cells.get(1)), cells.get(2)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void malformedPodsDoNotPass(Case malformed) {
    for (Map<String, @Nullable Object> pod : malformed.change().pods()) {
      for (List<String> kind : PodTemplates.KINDS) {
        Document document = PodTemplates.document(PodTemplates.asObject(kind, pod));
        for (Level level : Level.values()) {
          malformed
              .check(level)
              .ifPresent(
                  check ->
                      assertThat(PodSecurityPolicies.findings(level, "latest", document))
                          .extracting(PodSecurityPolicies::check)
                          .as("%s %s", level, kind)
                          .contains(check));
        }
      }
    }
  }

  @Test
  void aVersionIsWrittenInSeveralWays() {
    Map<String, @Nullable Object> sysctl =
        new PodChange("securityContext: {sysctls: [{name: net.ipv4.tcp_rmem}]}", "pod")
            .pods()
            .get(0);
    for (Level level : Level.values()) {
      for (String version : List.of("1.9", "v1.9", "1.31", "v1.31")) {
        assertThat(PodSecurityPolicies.failing(level, version, PodTemplates.document(pod(sysctl))))
            .as(version)
            .containsExactly("sysctls");
      }
      for (String version : List.of("latest", "1.32", "v1.37")) {
        assertThat(PodSecurityPolicies.failing(level, version, PodTemplates.document(pod(sysctl))))
            .as(version)
            .isEmpty();
      }
    }
  }

  private static Map<String, @Nullable Object> pod(Map<String, @Nullable Object> pod) {
    return PodTemplates.asObject(List.of("v1", "Pod"), pod);
  }
}
