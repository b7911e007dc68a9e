package dev.okite.policies.schemas.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.policies.schemas.KubernetesSchemas;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaFilesTest {
  private static final String JARS = "target/kubernetes-models";

  @Test
  void files_areTheSameEachTime(@TempDir Path folder) throws IOException {
    SchemaFiles.main(
        new String[] {
          folder.toString(),
          JARS,
          "15.0.0",
          "27",
          "19.0.1",
          "20.0.1",
          "-",
          "21.0.2",
          "22.0.1",
          "23.0.0",
          "24.0.0",
          "25.0.0",
          "26.0.0",
          "27.0.0"
        });
    Path written = folder.resolve("dev/okite/policies/schemas");
    for (String file : new String[] {"kubernetes.schemas", "kubernetes.documentation"}) {
      try (InputStream bundled = KubernetesSchemas.class.getResourceAsStream(file)) {
        assertThat(Files.readAllBytes(written.resolve(file)))
            .as(file)
            .isEqualTo(bundled == null ? new byte[0] : bundled.readAllBytes());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "V1PodSpec, v1, PodSpec",
    "V1beta1DeviceClass, v1beta1, DeviceClass",
    "CoreV1Event, v1, Event",
    "AdmissionregistrationV1WebhookClientConfig, v1, WebhookClientConfig",
    "V1CSIDriver, v1, CSIDriver",
    "VersionInfo, v1, VersionInfo",
  })
  void name_isThatOfTheObject(String definition, String version, String name) {
    assertThat(Model.shortName(definition)).isEqualTo(name);
    assertThat(Model.memberOf(definition)).isEqualTo(version + "/" + name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A port. Deprecated: use name instead. More. | true | use name instead.",
        "DEPRECATED. Not used. | true | Not used.",
        "Deprecated alias of name. | true | Deprecated alias of name.",
        "Deprecated. | true | ''",
        "How it was deprecated is another story. | false | ''",
        "'' | false | ''",
      })
  void deprecation_isWhatTheDocumentationSays(
      String documentation, boolean isDeprecated, String sentence) {
    DeprecationText text = DeprecationText.in(documentation);
    assertThat(text.isDeprecated()).isEqualTo(isDeprecated);
    assertThat(text.sentence()).isEqualTo(sentence);
  }
}
