package dev.okite.conformance.podsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.conformance.podsecurity.Check.Level;
import dev.okite.document.Document;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every change of the table, in every kind of object, at every level and version. */
class PodSecurityMatrixTest {
  static List<MatrixRow> rows() {
    return MatrixRow.all();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void thePoliciesFailTheChecksOfTheTable(MatrixRow row) {
    List<Document> documents = row.documents();
    for (Level level : Level.values()) {
      for (int minor = 0; minor <= PodSecurityStandard.NEWEST; minor++) {
        Set<String> expected = row.expected(level, minor);
        for (Document document : documents) {
          assertThat(PodSecurityPolicies.failing(level, "v1." + minor, document))
              .as("%s %s of %s", level, minor, document.identity())
              .isEqualTo(expected);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theOracleFailsThemToo(MatrixRow row) {
    for (Map<String, @Nullable Object> pod : row.change().pods()) {
      for (Level level : Level.values()) {
        for (int minor = 0; minor <= PodSecurityStandard.NEWEST; minor++) {
          assertThat(PodSecurityStandard.failing(level, minor, new Pod(pod)))
              .as("%s %s", level, minor)
              .isEqualTo(row.expected(level, minor));
        }
      }
    }
  }

  @Test
  void theTableHasEveryCheck() {
    Set<String> named =
        rows().stream().flatMap(row -> row.ids().stream()).collect(Collectors.toSet());
    Set<String> ids = new TreeSet<>();
    BaselineChecks.ALL.forEach(check -> ids.add(check.id()));
    RestrictedChecks.ALL.forEach(check -> ids.add(check.id()));
    assertThat(named).isEqualTo(ids).hasSize(19);
  }
}
