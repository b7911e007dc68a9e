package dev.okite.conformance.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Binding;
import dev.okite.BoundPolicies;
import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.explanation.Explanation;
import dev.okite.explanation.Explanation.Outcome;
import dev.okite.explanation.ExplanationText;
import dev.okite.explanation.Focus;
import dev.okite.explanation.Reason;
import dev.okite.finding.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/**
 * Explanations are there, small and true: every rule has one on every document, it says what the
 * evaluation says, and what it names suffices. Changing a document only outside the places that a
 * complete explanation names, in the sense of {@link BlameProperties}, does not change the outcome
 * of the rule, unless something fails that was evaluated before what decided.
 */
@AddLifecycleHook(Tries.class)
class ExplanationProperties {
  private static final int MOST_REASONS = 1000;
  private static final int DEEPEST = 60;
  private static final int EDITS = 3;

  @Provide
  Arbitrary<RandomCase> cases() {
    return RandomCases.of(Profile.BLAME);
  }

  @Provide
  Arbitrary<RandomCase> allCases() {
    return RandomCases.of(Profile.EVERYTHING);
  }

  @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
  void explanationsAreThereAndSayWhatTheEvaluationSays(@ForAll("allCases") RandomCase random) {
    BoundPolicies policies = random.bind(Binding.all());
    Statistics.label("programs").collect(policies != null);
    Statistics.label("programs").coverage(c -> c.check(true).percentage(p -> p >= 70));
    if (policies == null) {
      return;
    }
    List<Document> documents = random.documents();
    List<Finding> expected = policies.evaluate(documents, random.context()).findings();
    List<Finding> explained = new ArrayList<>();
    for (String rule : rules(random)) {
      if (policies.applies(rule)) {
        List<Explanation> explanations =
            policies.explain(rule, documents, random.context(), Focus.ALL);
        assertThat(explanations.stream().map(Explanation::document).distinct())
            .as("documents on which %s is explained", rule)
            .hasSizeGreaterThanOrEqualTo(
                explanations.stream().anyMatch(e -> e.document().isPresent())
                    ? documents.size()
                    : 1);
        for (Explanation explanation : explanations) {
          explained.addAll(explanation.findings());
          check(explanation);
        }
      }
    }
    assertThat(explained).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static void check(Explanation explanation) {
    Statistics.label("outcome").collect(explanation.outcome());
    List<Finding> findings = explanation.findings();
    Outcome outcome = explanation.outcome();
    assertThat(outcome == Outcome.ERROR).isEqualTo(findings.stream().anyMatch(Finding::isError));
    assertThat(outcome == Outcome.QUIET || outcome == Outcome.NOT_APPLIED)
        .isEqualTo(findings.isEmpty());
    assertThat(explanation.reasons().stream().mapToInt(ExplanationProperties::size).sum())
        .isLessThan(MOST_REASONS);
    explanation.reasons().forEach(reason -> assertThat(depth(reason)).isLessThan(DEEPEST));
    assertThat(ExplanationText.of(explanation)).startsWith(explanation.rule().name());
    if (outcome == Outcome.FIRED) {
      assertThat(explanation.reasons()).isNotEmpty();
    }
  }

  @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
  void whatTheyNameSuffices(@ForAll("cases") RandomCase random) {
    BoundPolicies policies = random.bind(Binding.all());
    if (policies == null) {
      return;
    }
    Choices choices = Choices.random(random.seed());
    for (Object root : random.roots()) {
      String before = YamlWriter.write(Collections.singletonList(root), choices);
      for (String rule : rules(random)) {
        if (policies.applies(rule)) {
          suffices(
              explain(random, policies, rule, before), random, policies, root, before, choices);
        }
      }
    }
  }

  /** Of several policies that apply the rule, another one may run it after a change. */
  private static void suffices(
      List<Explanation> explanations,
      RandomCase random,
      BoundPolicies policies,
      @Nullable Object root,
      String before,
      Choices choices) {
    boolean isComplete = explanations.stream().allMatch(Explanation::isComplete);
    Statistics.label("complete").collect(isComplete);
    if (!isComplete || failed(explanations)) {
      return;
    }
    Set<String> named = new HashSet<>();
    explanations.forEach(each -> each.reasons().forEach(reason -> collect(reason, named)));
    for (int i = 0; i < EDITS; i++) {
      DocumentEditor editor = new DocumentEditor(choices, new Evidence(named));
      String edited = YamlWriter.write(Collections.singletonList(editor.edit(root)), choices);
      String rule = explanations.get(0).rule().name();
      List<Explanation> after = explain(random, policies, rule, edited);
      boolean same = fired(explanations) == fired(after) && !failed(after);
      Statistics.label("after an edit")
          .collect(editor.edits() == 0 ? "nothing to edit" : same ? "same" : "error");
      Statistics.label("after an edit").coverage(c -> c.check("same").percentage(p -> p >= 50));
      assertThat(same || failed(after))
          .as(
              () ->
                  "%s%nnames %s, and that changes when%n%s%nbecomes%n%s"
                      .formatted(text(explanations), named, before, edited))
          .isTrue();
    }
  }

  private static boolean failed(List<Explanation> explanations) {
    return explanations.stream().anyMatch(each -> each.outcome() == Outcome.ERROR);
  }

  private static boolean fired(List<Explanation> explanations) {
    return explanations.stream().anyMatch(each -> each.outcome() == Outcome.FIRED);
  }

  private static String text(List<Explanation> explanations) {
    return explanations.stream().map(ExplanationText::of).collect(Collectors.joining("\n"));
  }

  private static List<Explanation> explain(
      RandomCase random, BoundPolicies policies, String rule, String yaml) {
    return policies.explain(rule, RandomCase.read(yaml), random.context(), Focus.ALL);
  }

  private static void collect(Reason reason, Set<String> named) {
    reason.where().map(where -> where.place()).map(Place::pointer).ifPresent(named::add);
    reason.because().forEach(below -> collect(below, named));
  }

  private static int size(Reason reason) {
    return 1 + reason.because().stream().mapToInt(ExplanationProperties::size).sum();
  }

  private static int depth(Reason reason) {
    return 1 + reason.because().stream().mapToInt(ExplanationProperties::depth).max().orElse(0);
  }

  private static Set<String> rules(RandomCase random) {
    Set<String> rules = new LinkedHashSet<>();
    random
        .compile()
        .orThrow()
        .policies()
        .forEach(policy -> policy.rules().forEach(rule -> rules.add(rule.name())));
    return rules;
  }
}
