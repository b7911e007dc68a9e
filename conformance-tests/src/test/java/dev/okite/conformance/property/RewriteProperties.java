package dev.okite.conformance.property;

import dev.okite.PolicySet;
import dev.okite.RewrittenPolicies;
import dev.okite.internal.eval.EvaluationResult;
import dev.okite.internal.rewrite.Rewrite;
import dev.okite.internal.rewrite.Rewrites;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/**
 * Each rewrite of a plan by itself changes nothing: a plan with all of them, one that leaves it
 * out, one that has no other, and the reference evaluator find the same, with the same places,
 * evidence, messages, fixes and errors.
 */
@AddLifecycleHook(Tries.class)
class RewriteProperties {
  @Provide
  Arbitrary<RandomCase> cases() {
    return RandomCases.of(Profile.EVERYTHING);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void constantFolding(@ForAll("cases") RandomCase random) {
    changesNothing(Rewrite.CONSTANT_FOLDING, random);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void inlining(@ForAll("cases") RandomCase random) {
    changesNothing(Rewrite.INLINING, random);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void substitution(@ForAll("cases") RandomCase random) {
    changesNothing(Rewrite.SUBSTITUTION, random);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void textEquality(@ForAll("cases") RandomCase random) {
    changesNothing(Rewrite.TEXT_EQUALITY, random);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void textSets(@ForAll("cases") RandomCase random) {
    changesNothing(Rewrite.TEXT_SETS, random);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void fixedPatterns(@ForAll("cases") RandomCase random) {
    changesNothing(Rewrite.FIXED_PATTERNS, random);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void fusedPaths(@ForAll("cases") RandomCase random) {
    changesNothing(Rewrite.FUSED_PATHS, random);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void sharing(@ForAll("cases") RandomCase random) {
    changesNothing(Rewrite.SHARING, random);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void hoisting(@ForAll("cases") RandomCase random) {
    changesNothing(Rewrite.HOISTING, random);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void policyValues(@ForAll("cases") RandomCase random) {
    changesNothing(Rewrite.POLICY_VALUES, random);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void lookups(@ForAll("cases") RandomCase random) {
    changesNothing(Rewrite.LOOKUPS, random);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void quietPhase(@ForAll("cases") RandomCase random) {
    changesNothing(Rewrite.QUIET_PHASE, random);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void documentWalk(@ForAll("cases") RandomCase random) {
    changesNothing(Rewrite.DOCUMENT_WALK, random);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void knownKinds(@ForAll("cases") RandomCase random) {
    changesNothing(Rewrite.KNOWN_KINDS, random);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void quickGuards(@ForAll("cases") RandomCase random) {
    changesNothing(Rewrite.QUICK_GUARDS, random);
  }

  private static void changesNothing(Rewrite rewrite, RandomCase random) {
    Optional<PolicySet> compiled = random.compile().policies();
    boolean compared = compiled.isPresent() && agree(rewrite, compiled.get(), random);
    Statistics.label("compared").collect(compared);
    Statistics.label("compared").coverage(c -> c.check(true).percentage(p -> p >= 70));
  }

  /** Returns whether no evaluation met a limit, so that all could be compared. */
  private static boolean agree(Rewrite rewrite, PolicySet compiled, RandomCase random) {
    RewrittenPolicies policies =
        new RewrittenPolicies(compiled, random.documents(), random.context());
    EvaluationResult expected = policies.evaluateByReference();
    boolean all = RewrittenPolicies.agree(policies.evaluate(Rewrites.ALL), expected);
    boolean without =
        RewrittenPolicies.agree(policies.evaluate(Rewrites.ALL.without(rewrite)), expected);
    boolean alone =
        RewrittenPolicies.agree(policies.evaluate(Rewrites.NONE.with(rewrite)), expected);
    return all && without && alone;
  }
}
