package dev.okite.internal.plan;

import dev.okite.internal.screen.PolicyRules;
import dev.okite.internal.screen.Screening;
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
 * @param hoisted how many values a frame takes out of iterations
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
    int hoisted,
    boolean judgesDocuments,
    boolean judgesInventory) {
  RunPlan {
    policies = List.copyOf(policies);
  }

  /**
   * The plan of {@code policies}.
   *
   * @param screening when documents are screened
   */
  static RunPlan of(List<PolicyPlan> policies, ProgramPlan shared, int rules, Screening screening) {
    List<PolicyRules> perDocument = new ArrayList<>();
    int slots = 0;
    int hoisted = 0;
    for (int i = 0; i < policies.size(); i++) {
      PolicyPlan policy = policies.get(i);
      slots = Math.max(slots, policy.slots());
      hoisted = Math.max(hoisted, policy.hoisted());
      if (!policy.overInventory()) {
        perDocument.add(new PolicyRules(policy.name(), i, policy.rules(), policy.policySlots()));
      }
    }
    return new RunPlan(
        policies,
        new Screens(perDocument, screening),
        shared.sharedSlots(),
        shared.indexSlots(),
        rules,
        slots,
        hoisted,
        !perDocument.isEmpty(),
        perDocument.size() < policies.size());
  }
}
