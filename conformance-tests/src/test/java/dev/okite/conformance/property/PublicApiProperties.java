package dev.okite.conformance.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Binding;
import dev.okite.BindingException;
import dev.okite.BoundPolicies;
import dev.okite.Documents;
import dev.okite.Okite;
import dev.okite.PolicySet;
import dev.okite.PolicySource;
import dev.okite.Report;
import dev.okite.document.Document;
import dev.okite.finding.Finding;
import dev.okite.plan.PlanDescription;
import dev.okite.plan.PlannedRule;
import dev.okite.plan.RuleCost;
import dev.okite.value.EvaluationFailure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.statistics.Statistics;

/** What hosts rely on, whatever the policies and documents hold. */
@AddLifecycleHook(Tries.class)
class PublicApiProperties {
  private static final int THREADS = 4;
  private static final ExecutorService POOL = Executors.newFixedThreadPool(THREADS);

  @AfterContainer
  static void stop() {
    POOL.shutdown();
  }

  @Provide
  Arbitrary<RandomCase> cases() {
    return RandomCases.of(Profile.EVERYTHING);
  }

  /** Where policies do not need the inventory, documents give the same apart as together. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void documentsCanBeJudgedApart(@ForAll("cases") RandomCase random) {
    BoundPolicies policies = random.bind(Binding.all());
    if (policies == null || policies.needsInventory()) {
      return;
    }
    List<Document> documents = random.documents();
    Report together = policies.evaluate(documents, random.context());
    List<Finding> findings = new ArrayList<>();
    List<String> unmatched = new ArrayList<>(together.unmatched());
    long evaluations = 0;
    for (Document document : documents) {
      Report apart = policies.evaluate(document, random.context());
      findings.addAll(apart.findings());
      unmatched.retainAll(apart.unmatched());
      evaluations += apart.evaluations();
    }
    assertThat(findings).isEqualTo(together.findings());
    assertThat(unmatched).isEqualTo(together.unmatched());
    assertThat(evaluations).isEqualTo(together.evaluations());
  }

  /** A document gets the same report the first time, and once a look at it may be enough. */
  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void everyTimeIsLikeTheFirst(@ForAll("cases") RandomCase random) {
    BoundPolicies policies = random.bind(Binding.all());
    if (policies == null) {
      return;
    }
    int quiet = 0;
    for (Document document : random.documents()) {
      Report first = policies.evaluate(document, random.context());
      for (int i = 0; i < 3; i++) {
        assertThat(policies.evaluate(document, random.context())).isEqualTo(first);
        assertThat(policies.evaluate(List.of(document), random.context())).isEqualTo(first);
      }
      quiet += first.findings().isEmpty() ? 1 : 0;
    }
    Statistics.label("with a quiet document").collect(quiet > 0);
    Statistics.label("with a quiet document").coverage(c -> c.check(true).percentage(p -> p >= 25));
  }

  /** What a plan counts on documents is what evaluating them does and finds. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void plansMeasureWhatEvaluatingDoes(@ForAll("cases") RandomCase random) {
    BoundPolicies policies = random.bind(Binding.all());
    if (policies == null) {
      return;
    }
    List<Document> documents = random.documents();
    Report report = policies.evaluate(documents, random.context());
    PlanDescription plan = policies.plan(documents, random.context());
    long findings = 0;
    long evaluations = 0;
    for (PlannedRule rule : plan.rules()) {
      RuleCost cost = rule.cost().orElseThrow();
      findings += cost.findings();
      evaluations += cost.ruledOut() + cost.evaluated();
      assertThat(cost.notOfKind()).isNotNegative();
    }
    assertThat(findings).isEqualTo(report.findings().size());
    assertThat(evaluations).isEqualTo(report.evaluations());
    assertThat(policies.plan(documents, random.context())).isEqualTo(plan);
    assertThat(policies.plan()).isEqualTo(policies.plan());
  }

  /** Bound policies that several threads share give each of them the same report every time. */
  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void evaluatingIsDeterministicAndThreadSafe(@ForAll("cases") RandomCase random) throws Exception {
    BoundPolicies policies = random.bind(Binding.all());
    if (policies == null) {
      return;
    }
    List<Document> documents = random.documents();
    Report alone = policies.evaluate(documents, random.context());
    Callable<Report> evaluation = () -> policies.evaluate(documents, random.context());
    for (Future<Report> future : POOL.invokeAll(Collections.nCopies(2 * THREADS, evaluation))) {
      assertThat(future.get()).isEqualTo(alone);
    }
  }

  /** Functions of policies give a value or fail as documented, for documents of any kind. */
  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void callsFailAsDocumented(@ForAll("cases") RandomCase random) {
    PolicySet policies = random.compile().policies().orElse(null);
    if (policies == null) {
      return;
    }
    for (String function : policies.functions()) {
      for (int arity = 1; arity <= 3; arity++) {
        List<Object> arguments = new ArrayList<>(random.documents());
        while (arguments.size() < arity) {
          arguments.add("web");
        }
        try {
          Documents.toHost(
              policies.call(function, random.context(), arguments.subList(0, arity).toArray()));
        } catch (EvaluationFailure | IllegalArgumentException documented) {
          assertThat(documented).hasMessageMatching("(?s).+");
        }
      }
    }
  }

  /** Text that is nearly a program compiles, or is refused by diagnostics. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void compilingNeverThrows(@ForAll("cases") RandomCase random) {
    Random spoiler = new Random(random.seed());
    List<PolicySource> sources = new ArrayList<>();
    random
        .program()
        .forEach((name, text) -> sources.add(PolicySource.text(name, spoiled(text, spoiler))));
    PolicySet policies = Okite.create().compile(sources).policies().orElse(null);
    if (policies != null) {
      try {
        policies.bind(Binding.all()).evaluate(random.documents(), random.context());
      } catch (BindingException documented) {
        assertThat(documented).hasMessageMatching("(?s).+");
      }
    }
  }

  /** {@code text} with a few of its words moved, doubled or left out. */
  private static String spoiled(String text, Random random) {
    List<String> words = new ArrayList<>(List.of(text.split("\\b")));
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(words.size());
      String word = words.remove(at);
      if (random.nextBoolean()) {
        words.add(random.nextInt(words.size()), word);
      } else if (random.nextBoolean()) {
        words.add(at, word + " " + word);
      }
    }
    return String.join("", words);
  }
}
