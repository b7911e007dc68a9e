package dev.okite.internal.plan;

import dev.okite.internal.screen.PolicyRules;
import dev.okite.internal.screen.Screens;
import java.util.ArrayList;
import java.util.List;

/**
 * All that an evaluation goes by. Immutable but for the screens, which are made when they are first
 * of use, and shared by all threads.
 *
 * @param policies all of them, in order
 * @param screens what rules out rules that run over each document
 * @param sharedSlots how many values documents share
 * @param indexSlots how many hash indexes they share
 * @param rules how many different rules there are
 * @param frameSlots how many slots a frame needs
 * @param judgesDocuments whether there is a policy that runs over each document
 * @param judgesInventory whether there is a policy that runs over the whole set
 */
record RunPlan(
    List<PolicyPlan> policies,
    Screens screens,
    int sharedSlots,
    int indexSlots,
    int rules,
    int frameSlots,
    boolean judgesDocuments,
    boolean judgesInventory) {
  RunPlan {
    policies = List.copyOf(policies);
  }

  /**
   * The plan of {@code policies}.
   *
   * @param screened whether the first document of each kind has a screen
   */
  static RunPlan of(List<PolicyPlan> policies, ProgramPlan shared, int rules, boolean screened) {
    List<PolicyRules> perDocument = new ArrayList<>();
    for (int i = 0; i < policies.size(); i++) {
      PolicyPlan policy = policies.get(i);
      if (!policy.overInventory()) {
        perDocument.add(new PolicyRules(i, policy.rules(), policy.policySlots()));
      }
    }
    return new RunPlan(
        policies,
        new Screens(perDocument, screened),
        shared.sharedSlots(),
        shared.indexSlots(),
        rules,
        policies.stream().mapToInt(PolicyPlan::slots).max().orElse(0),
        !perDocument.isEmpty(),
        perDocument.size() < policies.size());
  }
}
