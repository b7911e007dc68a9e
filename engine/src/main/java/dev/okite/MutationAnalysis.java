package dev.okite;

import dev.okite.internal.mutate.Excuses;
import dev.okite.internal.mutate.MutationSite;
import dev.okite.internal.mutate.MutationSites;
import dev.okite.internal.testing.EvaluatedLog;
import dev.okite.source.Span;
import dev.okite.syntax.PolicyFile;
import dev.okite.testing.Mutation;
import dev.okite.testing.MutationReport;
import dev.okite.testing.MutationResult;
import dev.okite.testing.MutationResult.Outcome;
import dev.okite.testing.TestResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Makes small changes to policies, one at a time, and runs the tests that reach what is changed: a
 * change that no test notices is one that somebody else could make by mistake. Immutable and safe
 * to share between threads once it is made.
 */
public final class MutationAnalysis {
  private final Okite engine;
  private final PolicySet policies;
  private final TestContext context;
  private final List<Excuses> excuses = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();

  /** A change, the file that it is made to, and what is excused there. */
  private record Change(MutationSite site, PolicyFile file, Excuses excuses) {}

  /** What each test evaluates, by its number among the tests of the policies. */
  private final Map<Integer, EvaluatedLog> reached = new LinkedHashMap<>();

  private MutationAnalysis(Okite engine, PolicySet policies, TestContext context) {
    this.engine = engine;
    this.policies = policies;
    this.context = context;
  }

  /**
   * Runs each test once to see what it reaches. They have to pass: only then does a failure tell
   * that a change was noticed.
   *
   * @param engine what compiled the policies
   * @param policies the policies and their tests
   * @param tests the tests that are to notice changes
   * @param sources the sources that are changed, by their names
   * @param context what the tests run with
   * @throws IllegalArgumentException if a test does not pass
   */
  public static MutationAnalysis prepare(
      Okite engine,
      PolicySet policies,
      Predicate<PolicyTest> tests,
      Predicate<String> sources,
      TestContext context) {
    MutationAnalysis prepared = new MutationAnalysis(engine, policies, context);
    List<PolicyTest> all = policies.tests();
    for (int i = 0; i < all.size(); i++) {
      if (tests.test(all.get(i))) {
        prepared.reached.put(i, prepared.run(all.get(i)));
      }
    }
    for (PolicyFile file : policies.program().files()) {
      if (sources.test(file.source().name())) {
        Excuses excuses = Excuses.of(file);
        prepared.excuses.add(excuses);
        MutationSites.of(file)
            .forEach(site -> prepared.changes.add(new Change(site, file, excuses)));
      }
    }
    return prepared;
  }

  private EvaluatedLog run(PolicyTest test) {
    EvaluatedLog log = new EvaluatedLog();
    for (TestResult result : test.run(context, log)) {
      if (!result.passed()) {
        throw new IllegalArgumentException(
            "the test `" + result.name() + "` at " + result.span() + " does not pass");
      }
    }
    return log;
  }

  /**
   * Makes each change in turn, several at the same time.
   *
   * @param hasTime asked before each change and each further test of it; what is not decided when
   *     it says no counts as not tried
   */
  public MutationReport run(BooleanSupplier hasTime) {
    List<MutationResult> results =
        changes.parallelStream()
            .map(change -> hasTime.getAsBoolean() ? result(change, hasTime) : untried(change))
            .toList();
    List<Mutation> excused =
        results.stream()
            .filter(result -> result.outcome() == Outcome.EXCUSED)
            .map(MutationResult::mutation)
            .toList();
    boolean isComplete = results.stream().noneMatch(r -> r.outcome() == Outcome.UNTRIED);
    List<Span> unused =
        isComplete ? excuses.stream().flatMap(e -> e.unused(excused).stream()).toList() : List.of();
    return new MutationReport(results, unused);
  }

  private static MutationResult untried(Change change) {
    return new MutationResult(change.site.mutation(), Outcome.UNTRIED, "");
  }

  private MutationResult result(Change change, BooleanSupplier hasTime) {
    MutationSite site = change.site;
    Optional<PolicySet> changed = engine.recompile(policies, change.file, site.changed());
    if (changed.isEmpty()) {
      return new MutationResult(site.mutation(), Outcome.REFUSED, "");
    }
    boolean isReached = false;
    List<PolicyTest> tests = changed.get().tests();
    for (Map.Entry<Integer, EvaluatedLog> test : reached.entrySet()) {
      if (test.getValue().has(site.evaluated())) {
        if (isReached && !hasTime.getAsBoolean()) {
          return untried(change);
        }
        isReached = true;
        for (TestResult result : tests.get(test.getKey()).run(context)) {
          if (!result.passed()) {
            return new MutationResult(site.mutation(), Outcome.KILLED, result.name());
          }
        }
      }
    }
    Optional<String> reason = change.excuses.reason(site.mutation());
    return new MutationResult(
        site.mutation(),
        reason.isPresent() ? Outcome.EXCUSED : isReached ? Outcome.SURVIVED : Outcome.UNREACHED,
        reason.orElse(""));
  }
}
