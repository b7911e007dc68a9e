package dev.okite.policies.podsecurity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okite.Documents;
import dev.okite.document.Document;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the files of the folder {@code configurations} say, or what is wrong with them. */
class PodSecurityConfigurationTest {
  static List<Path> files() {
    return Expectation.files("configurations");
  }

  @ParameterizedTest
  @MethodSource("files")
  void saysWhatIsWrittenDown(Path file) {
    Expectation.check(file, read(file));
  }

  @Test
  void sectionHasTheSameKeysWithoutAKind() {
    Document section =
        Documents.of(
            "section",
            Map.of(
                "defaults", Map.of("warn", "baseline"),
                "exemptions", Map.of("namespaces", List.of("kube-system"))));
    PodSecurityConfiguration configuration = PodSecurityConfiguration.ofSection(section.value());
    assertThat(configuration.defaults().warn()).hasToString("baseline latest");
    assertThat(configuration.namespaces()).containsExactly("kube-system");

    Document whole = Documents.of("section", Map.of("kind", "PodSecurityConfiguration"));
    assertThatThrownBy(() -> PodSecurityConfiguration.ofSection(whole.value()))
        .isInstanceOf(PodSecurityConfigurationException.class)
        .hasMessage("section#0/kind: there is no `kind` here");
  }

  private static String read(Path file) {
    try {
      PodSecurityConfiguration read =
          PodSecurityConfiguration.read(file.getFileName().toString(), Expectation.bytes(file));
      return read.defaults()
          + "\nusernames "
          + sorted(read.usernames())
          + "\nnamespaces "
          + sorted(read.namespaces())
          + "\nruntimeClasses "
          + sorted(read.runtimeClasses())
          + "\n";
    } catch (PodSecurityConfigurationException wrong) {
      assertThat(wrong).hasMessage(String.join("\n", wrong.problems()));
      return String.join("\n", wrong.problems()) + "\n";
    }
  }

  private static Set<String> sorted(Set<String> names) {
    return new TreeSet<>(names);
  }
}
