package dev.okite.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okite.Binding;
import dev.okite.BindingException;
import dev.okite.BoundPolicies;
import dev.okite.Decision;
import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.Okite;
import dev.okite.PolicySet;
import dev.okite.PolicySource;
import dev.okite.Report;
import dev.okite.document.Document;
import dev.okite.finding.Action;
import dev.okite.finding.Finding;
import dev.okite.finding.Severity;
import dev.okite.schema.DocumentType;
import dev.okite.schema.Field;
import dev.okite.schema.Schema;
import dev.okite.schema.SchemaCatalog;
import dev.okite.value.ValueKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What bindings say about schemas, and what becomes of it. */
class BoundSchemasTest {
  private static final SchemaCatalog CATALOG =
      SchemaCatalog.ofTypes(
          List.of(
              DocumentType.kubernetes(
                  "v1",
                  "Thing",
                  Schema.of(ValueKind.MAP)
                      .named("Thing")
                      .field(Field.of("apiVersion", Schema.ANY))
                      .field(Field.of("kind", Schema.ANY))
                      .field(Field.of("size", Schema.of(ValueKind.INT).build()).required())
                      .field(Field.of("old", Schema.ANY).deprecated("Use size."))
                      .build())));

  private static final String POLICY =
      """
      policy sized {
        rule small {
          severity low
          deny when resource.size > 9 because "too large"
        }
      }

      exception template {
        covers schema.wrongType
        when resource.kind == "Thing"
        reason "It is filled in later"
        owner "team"
        expires 2027-01-31
      }
      """;

  private static final PolicySet POLICIES =
      Okite.create().compile(PolicySource.text("sized.okite", POLICY)).orThrow();

  private static final EvaluationContext NOW =
      EvaluationContext.at(Instant.parse("2027-01-01T00:00:00Z"));

  private static final List<Document> DOCUMENTS =
      Documents.yaml(
              "things.yaml",
              """
              {apiVersion: v1, kind: Thing, size: 10, old: 1}
              ---
              {apiVersion: v1, kind: Thing, size: "1", sise: 2}
              ---
              {apiVersion: v1, kind: ThingList, items: [{apiVersion: v1, kind: Thing}]}
              """
                  .getBytes(StandardCharsets.UTF_8))
          .documents();

  private static List<String> rules(Report report) {
    return report.findings().stream().map(finding -> finding.rule().name()).toList();
  }

  @Test
  void findings_comeBehindThoseOfPolicies() {
    Report report = POLICIES.bind(Binding.all().validating(CATALOG)).evaluate(DOCUMENTS, NOW);
    assertThat(rules(report))
        .startsWith(
            "sized.small",
            // A text is not less than a number: the rule could not judge.
            "sized.small",
            "schema.deprecatedField",
            "schema.wrongType",
            "schema.unknownField",
            "schema.missingField");
    assertThat(report.rules()).isEqualTo(1 + SchemaRule.values().length);
    assertThat(report.decision()).isEqualTo(Decision.BLOCKED);
  }

  @Test
  void exceptions_waiveThem() {
    Report report = POLICIES.bind(Binding.all().validating(CATALOG)).evaluate(DOCUMENTS, NOW);
    assertThat(report.findings())
        .filteredOn(Finding::isWaived)
        .extracting(finding -> finding.rule().name())
        .containsExactly("schema.wrongType");
  }

  @Test
  void settings_reachThemByTheirNames() {
    Binding binding =
        Binding.all()
            .validating(CATALOG)
            .enforcing("schema", Action.AUDIT)
            .enforcing("schema.unknownField", Action.WARN)
            .withSeverity("schema.unknownField", Severity.CRITICAL)
            .off("schema.missingField")
            .off("schema.deprecatedField");
    BoundPolicies bound = POLICIES.bind(binding);
    assertThat(bound.evaluate(DOCUMENTS, NOW).findings())
        .filteredOn(finding -> finding.policy().equals(SchemaRule.POLICY))
        .extracting(
            finding -> finding.rule().name() + " " + finding.action() + " " + finding.severity())
        .containsExactly("schema.wrongType AUDIT HIGH", "schema.unknownField WARN CRITICAL");
    assertThat(bound.rules()).doesNotContain("schema.missingField").contains("schema.wrongType");
    assertThat(bound.rulesByPolicy().get(SchemaRule.POLICY))
        .hasSize(SchemaRule.values().length - 2);
  }

  @Test
  void settings_ofThemTakeSchemas() {
    assertThatThrownBy(() -> POLICIES.bind(Binding.all().off("schema.wrongType")))
        .isInstanceOf(BindingException.class)
        .hasMessageContaining(
            "no applied policy or rule is called `schema.wrongType`, since documents are not held"
                + " against schemas");
  }

  @Test
  void schemas_mayBeAllThatDocumentsAreHeldAgainst() {
    BoundPolicies bound = POLICIES.bind(Binding.all().validating(CATALOG).withoutPolicies());
    assertThat(bound.policies()).isEmpty();
    assertThat(rules(bound.evaluate(DOCUMENTS, NOW))).doesNotContain("sized.small");
    Document other = Documents.of("other", Map.of("some", "thing"));
    assertThat(bound.evaluate(other, NOW).decision()).isEqualTo(Decision.NOTHING_EVALUATED);
  }

  @Test
  void aSingleDocument_isHeldAgainstItsSchemaToo() {
    BoundPolicies bound = POLICIES.bind(Binding.all().validating(CATALOG));
    Document thing = Documents.of("thing", Map.of("apiVersion", "v1", "kind", "Thing", "size", 1));
    Document typo = Documents.of("thing", Map.of("apiVersion", "v1", "kind", "Thing", "sise", 1));
    assertThat(bound.evaluate(thing, NOW).passed()).isTrue();
    assertThat(rules(bound.evaluate(typo, NOW)))
        .contains("schema.missingField", "schema.unknownField");
  }

  @Test
  void bothEvaluators_haveThem() {
    Binding binding = Binding.all().validating(CATALOG);
    assertThat(rules(POLICIES.bind(binding.verified()).evaluate(DOCUMENTS, NOW)))
        .isEqualTo(rules(POLICIES.bind(binding).evaluate(DOCUMENTS, NOW)));
  }
}
