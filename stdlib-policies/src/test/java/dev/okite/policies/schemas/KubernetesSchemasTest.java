package dev.okite.policies.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okite.schema.DocumentType;
import dev.okite.schema.Field;
import dev.okite.schema.Schema;
import dev.okite.schema.SchemaCatalog;
import dev.okite.value.StringValue;
import dev.okite.value.ValueKind;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KubernetesSchemasTest {
  static List<String> versions() {
    return KubernetesSchemas.versions();
  }

  @Test
  void versions_areTheNewestAndThoseBeforeIt() {
    assertThat(KubernetesSchemas.versions())
        .containsExactly(
            "1.27", "1.28", "1.29", "1.30", "1.31", "1.32", "1.33", "1.34", "1.35", "1.36");
    assertThat(KubernetesSchemas.newest()).isEqualTo("1.36");
  }

  @Test
  void version_isTheSameCatalogHoweverItIsWritten() {
    SchemaCatalog catalog = KubernetesSchemas.version("1.34");
    assertThat(KubernetesSchemas.version("v1.34")).isSameAs(catalog);
    assertThat(KubernetesSchemas.version("1.34.7")).isSameAs(catalog);
    assertThat(KubernetesSchemas.version("latest")).isSameAs(KubernetesSchemas.version("1.36"));
  }

  @ParameterizedTest
  @CsvSource({"1.26", "1.37", "1", "2.30", "latest!", "''", "1.99999999999"})
  void version_thatIsNotThereIsRefused(String version) {
    assertThat(KubernetesSchemas.find(version)).isEmpty();
    assertThatThrownBy(() -> KubernetesSchemas.version(version))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there are no schemas of Kubernetes `"
                + version
                + "`; expected `1.27` to `1.36`, or `latest`");
  }

  /** What the release notes of Kubernetes say about each. */
  @ParameterizedTest
  @CsvFileSource(resources = "fields.csv")
  void field_isThereInItsVersions(
      String apiVersion, String kind, String path, String first, String last) {
    for (String version : KubernetesSchemas.versions()) {
      boolean expected = isBetween(version, first, last);
      assertThat(at(KubernetesSchemas.version(version), apiVersion, kind, path))
          .as("%s %s %s in %s", apiVersion, kind, path, version)
          .matches(schema -> schema.isPresent() == expected);
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "kinds.csv")
  void kind_isThereInItsVersions(
      String apiVersion, String kind, String first, String last, String missing) {
    for (String version : KubernetesSchemas.versions()) {
      SchemaCatalog catalog = KubernetesSchemas.version(version);
      boolean expected = isBetween(version, first, last);
      assertThat(catalog.find(apiVersion, kind).isPresent())
          .as("%s %s in %s", apiVersion, kind, version)
          .isEqualTo(expected);
      assertThat(catalog.missing(apiVersion, kind).isPresent()).isEqualTo(!expected);
    }
    if (missing != null) {
      String newest = KubernetesSchemas.newest();
      assertThat(KubernetesSchemas.version(newest).missing(apiVersion, kind)).contains(missing);
    }
  }

  private static boolean isBetween(String version, String first, String last) {
    int minor = minor(version);
    return first != null && minor >= minor(first) && (last == null || minor <= minor(last));
  }

  private static int minor(String version) {
    return Integer.parseInt(version.substring(2));
  }

  /**
   * The schema at a path, in which {@code []} stands for an element and {@code {}} for an entry.
   */
  private static Optional<Schema> at(
      SchemaCatalog catalog, String apiVersion, String kind, String path) {
    Optional<Schema> at = catalog.find(apiVersion, kind).map(DocumentType::schema);
    for (String step : path.split("\\.", -1)) {
      at =
          switch (step) {
            case "[]" -> at.flatMap(Schema::element);
            case "{}" -> at.flatMap(Schema::entries);
            default -> at.flatMap(schema -> schema.field(step)).map(Field::schema);
          };
    }
    return at;
  }

  @Test
  void types_areThoseOfTheApi() {
    SchemaCatalog catalog = KubernetesSchemas.version("1.34");
    String container = "spec.template.spec.containers.[].";
    assertThat(deployment(catalog, "spec.replicas").kinds())
        .containsExactlyInAnyOrder(ValueKind.INT, ValueKind.NULL);
    assertThat(deployment(catalog, container + "securityContext").name())
        .isEqualTo("SecurityContext");
    assertThat(deployment(catalog, container + "resources.limits.{}").name()).isEqualTo("Quantity");
    assertThat(deployment(catalog, container + "livenessProbe.httpGet.port").kinds())
        .containsExactlyInAnyOrder(ValueKind.INT, ValueKind.STRING);
    assertThat(deployment(catalog, container + "ports.[].containerPort").kinds())
        .containsExactly(ValueKind.INT);
    assertThat(deployment(catalog, container + "ports.[].protocol").choices())
        .containsExactly(StringValue.of("SCTP"), StringValue.of("TCP"), StringValue.of("UDP"));
    assertThat(deployment(catalog, "spec.template.spec.restartPolicy").choices())
        .as("what is said around the list has changed, and the list has not")
        .containsExactly(
            StringValue.of("Always"), StringValue.of("Never"), StringValue.of("OnFailure"));
    assertThat(
            at(KubernetesSchemas.version("1.36"), "v1", "Pod", "spec.tolerations.[].operator")
                .orElseThrow()
                .choices())
        .as("the list has become longer")
        .hasSize(4);
    assertThat(deployment(catalog, "metadata.labels.{}").allows(ValueKind.STRING)).isTrue();
    Field selector = deployment(catalog, "spec").field("selector").orElseThrow();
    assertThat(selector.isRequired()).isTrue();
    assertThat(deployment(catalog, "spec.template.spec").field("serviceAccount"))
        .get()
        .extracting(Field::deprecation)
        .isEqualTo(Optional.of("Use serviceAccountName instead."));
  }

  private static Schema deployment(SchemaCatalog catalog, String path) {
    return at(catalog, "apps/v1", "Deployment", path).orElseThrow();
  }

  @Test
  void documentation_isThatOfTheApi() {
    SchemaCatalog catalog = KubernetesSchemas.version("1.30");
    Field replicas = deployment(catalog, "spec").field("replicas").orElseThrow();
    assertThat(replicas.documentation()).startsWith("Number of desired pods.");
    assertThat(catalog.named("PodSpec").orElseThrow().documentation())
        .isEqualTo("PodSpec is a description of a pod.");
  }

  @Test
  void deprecation_namesWhatTakesThePlace() {
    assertThat(deprecated("1.30", "flowcontrol.apiserver.k8s.io/v1beta3", "FlowSchema"))
        .contains(
            "deprecated since Kubernetes 1.29, gone in 1.32; use"
                + " `flowcontrol.apiserver.k8s.io/v1`");
    assertThat(deprecated("1.28", "flowcontrol.apiserver.k8s.io/v1beta3", "FlowSchema")).isEmpty();
    assertThat(deprecated("1.33", "v1", "Endpoints"))
        .contains("deprecated since Kubernetes 1.33; use EndpointSlice of discovery.k8s.io/v1");
    assertThat(deprecated("1.32", "v1", "Endpoints")).isEmpty();
    assertThat(deprecated("1.36", "autoscaling/v1", "HorizontalPodAutoscaler")).isEmpty();
  }

  private static Optional<String> deprecated(String version, String apiVersion, String kind) {
    return KubernetesSchemas.version(version).find(apiVersion, kind).orElseThrow().deprecated();
  }

  @Test
  void elsewhere_saysWhichVersionsHaveAField() {
    assertThat(KubernetesSchemas.version("1.29").elsewhere("SecurityContext", "appArmorProfile"))
        .contains("Kubernetes has it since 1.30");
    assertThat(KubernetesSchemas.version("1.30").elsewhere("SecurityContext", "appArmorProfile"))
        .isEmpty();
    assertThat(KubernetesSchemas.version("1.30").elsewhere("SecurityContext", "priviledged"))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void schemas_canBeReachedAndAreWhole(String version) {
    SchemaCatalog catalog = KubernetesSchemas.version(version);
    Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Schema> open = new ArrayDeque<>();
    catalog.documents().forEach(type -> open.add(type.schema()));
    while (!open.isEmpty()) {
      Schema schema = open.remove();
      if (schema == Schema.ANY || !seen.add(schema)) {
        continue;
      }
      assertThat(schema.kinds()).as(schema.name()).isNotEmpty();
      for (Field field : schema.fields()) {
        assertThat(field.name()).isNotEmpty();
        open.add(field.schema());
      }
      schema.entries().ifPresent(open::add);
      schema.element().ifPresent(open::add);
    }
    assertThat(seen).hasSizeBetween(600, 3000);
    for (DocumentType type : catalog.documents()) {
      assertThat(type.schema().fields())
          .as(type.name())
          .extracting(Field::name)
          .contains("apiVersion", "kind");
      assertThat(catalog.find(type.marks().getOrDefault("apiVersion", ""), type.name()))
          .containsSame(type);
    }
  }

  @Test
  void files_areSmall() {
    assertThat(KubernetesSchemas.bytes("kubernetes.schemas")).hasSizeLessThan(120_000);
    assertThat(KubernetesSchemas.bytes("kubernetes.documentation")).hasSizeLessThan(700_000);
  }
}
