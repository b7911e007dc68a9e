package dev.okite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.document.Document;
import dev.okite.plan.DocumentKind;
import dev.okite.plan.KindPlan;
import dev.okite.plan.PlanDescription;
import dev.okite.plan.PlannedPlace;
import dev.okite.plan.PlannedRule;
import dev.okite.plan.RewriteUse;
import dev.okite.plan.RuleCost;
import dev.okite.plan.RuleTreatment;
import dev.okite.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What bound policies say of how they are evaluated. */
class PlanDescriptionTest {
  private static final String POLICY =
      """
      module example.plans
      policy pods {
        match resource.kind == "Pod"
        match resource.metadata.labels.team == "shop"
        let containers = resource.spec.containers
        rule privileged {
          for c in containers
          deny when c.privileged
        }
        rule sidecar {
          require any c in containers: c.name == "side"
        }
        rule ports {
          for c in containers
          deny when c.port in [o.taken for o in containers]
        }
        rule account {
          deny when any a in inventory: a.name == resource.spec.account
        }
      }
      policy shop {
        include pods
      }
      """;

  private static final String DOCUMENTS =
      """
      kind: Pod
      metadata: {labels: {team: shop}}
      spec: {containers: [{name: app, privileged: true}, {name: side}]}
      ---
      kind: Pod
      metadata: {labels: {team: shop}}
      spec: {containers: [{name: side}]}
      ---
      kind: Pod
      metadata: {labels: {team: other}}
      ---
      kind: Service
      """;

  private static BoundPolicies policies() {
    return Okite.create()
        .compile(List.of(PolicySource.text("plans.okite", POLICY)))
        .orThrow()
        .bind(Binding.all());
  }

  private static PlanDescription measured() {
    return policies().plan(documents(), EvaluationContext.empty());
  }

  private static List<Document> documents() {
    return Documents.yaml("case.yaml", DOCUMENTS.getBytes(StandardCharsets.UTF_8)).documents();
  }

  @Test
  void kinds_areThoseThatGuardsAskFor() {
    List<KindPlan> kinds = policies().plan().kinds();
    assertThat(kinds)
        .extracting(KindPlan::kinds)
        .containsExactly(
            List.of(new DocumentKind("*", "Pod")), List.of(new DocumentKind("*", "*")));
    assertThat(kinds.get(0).rules()).hasSize(8);
    assertThat(kinds.get(1).rules()).isEmpty();
    assertThat(kinds.get(1).leftOut()).isEqualTo(8);
  }

  @Test
  void rules_areRuledOutByTheWalk_orSayWhyNot() {
    List<RuleTreatment> rules = policies().plan().kinds().get(0).rules();
    RuleTreatment privileged = rules.get(0);
    assertThat(privileged.byWalk()).isTrue();
    assertThat(privileged.reason()).isEmpty();
    assertThat(privileged.largest()).isEqualTo(OptionalLong.empty());
    assertThat(privileged.guards())
        .extracting(Span::text)
        .containsExactly("resource.metadata.labels.team == \"shop\"");
    RuleTreatment sidecar = rules.get(1);
    assertThat(sidecar.byWalk()).isFalse();
    assertThat(sidecar.reason()).contains("it is about all elements at once");
    assertThat(sidecar.reasonPlace().map(Span::text)).contains("c.name == \"side\"");
  }

  @Test
  void walk_isATreeOfPlaces() {
    KindPlan pod = policies().plan().kinds().get(0);
    List<String> places = new ArrayList<>();
    collect(pod.walk(), "", places);
    assertThat(places).contains("spec/containers/[*]/privileged [0, 4]");
  }

  private static void collect(PlannedPlace place, String before, List<String> places) {
    for (PlannedPlace inner : place.inner()) {
      places.add(before + inner.step() + " " + inner.rules());
      collect(inner, before + inner.step() + "/", places);
    }
  }

  @Test
  void rewrites_nameTheExpressions() {
    List<RewriteUse> uses = policies().plan().rewrites();
    assertThat(places("hoisting", uses)).containsExactly("[o.taken for o in containers]");
    assertThat(places("lookups", uses)).containsExactly("a.name == resource.spec.account");
    assertThat(places("policy-values", uses)).contains("resource.spec.containers");
  }

  private static List<String> places(String name, List<RewriteUse> uses) {
    return uses.stream()
        .filter(use -> use.name().equals(name))
        .flatMap(use -> use.places().stream())
        .map(Span::text)
        .toList();
  }

  @Test
  void costs_countWhatBecameOfEachRuleOnEachDocument() {
    PlanDescription plan = measured();
    assertThat(plan.documents()).isEqualTo(4);
    assertThat(plan.kinds()).extracting(KindPlan::documents).containsExactly(3L, 1L);
    assertThat(cost(plan, 0)).isEqualTo(new RuleCost(1, 1, 0, 1, 1, 4, 1));
    assertThat(cost(plan, 1).evaluated()).isEqualTo(2);
    assertThat(cost(plan, 4)).isEqualTo(new RuleCost(1, 1, 2, 0, 0, 0, 0));
  }

  private static RuleCost cost(PlanDescription plan, int rule) {
    PlannedRule planned = plan.rules().get(rule);
    return planned.cost().orElseThrow();
  }

  @Test
  void description_isTheSameEveryTime() {
    BoundPolicies policies = policies();
    List<Document> documents = documents();
    EvaluationContext context = EvaluationContext.empty();
    assertThat(policies.plan()).isEqualTo(policies.plan());
    assertThat(policies.plan(documents, context)).isEqualTo(policies.plan(documents, context));
  }

  @Test
  void measuring_nothingIsMeasuringToo() {
    PlanDescription plan = policies().plan(List.of(), EvaluationContext.empty());
    assertThat(plan.isMeasured()).isTrue();
    assertThat(policies().plan().isMeasured()).isFalse();
  }
}
