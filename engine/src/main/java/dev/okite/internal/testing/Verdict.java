package dev.okite.internal.testing;

import dev.okite.finding.Finding;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.reference.TestExpressions.NoValueException;
import dev.okite.source.Span;
import dev.okite.syntax.TestDecl;
import dev.okite.syntax.TestMember;
import dev.okite.testing.GoldenFile;
import dev.okite.testing.TestFailure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Holds one case against what it expects. */
final class Verdict {
  private final CheckedProgram program;
  private final TestDecl test;
  private final TestHost host;
  private final TestCase given;
  private final List<TestFailure> failures = new ArrayList<>();
  private final List<GoldenFile> goldenFiles = new ArrayList<>();
  private TestHost.Judgement judgement = new TestHost.Judgement(List.of(), List.of());

  Verdict(CheckedProgram program, TestDecl test, TestHost host, TestCase given) {
    this.program = program;
    this.test = test;
    this.host = host;
    this.given = given;
  }

  List<TestFailure> failures() {
    return failures;
  }

  List<Finding> findings() {
    return judgement.findings();
  }

  List<GoldenFile> goldenFiles() {
    return goldenFiles;
  }

  /** Evaluates the policies that the test names, and looks at what they found. */
  void reach() throws BrokenTestException {
    if (given.expectations().stream().anyMatch(e -> !(e instanceof TestMember.ExpectCondition))) {
      judge();
    }
    Set<Finding> expected = Collections.newSetFromMap(new IdentityHashMap<>());
    for (TestMember expectation : given.expectations()) {
      try {
        if (expectation instanceof TestMember.ExpectRule rule) {
          RuleExpectation held = new RuleExpectation(program, given, rule);
          held.hold(judgement).ifPresent(failures::add);
          expected.addAll(held.matching(judgement.findings()));
        } else if (expectation instanceof TestMember.ExpectFindings findings) {
          FindingsExpectation held = new FindingsExpectation(program, host, given, findings);
          expected.addAll(held.matching(judgement.findings()));
          GoldenFile golden = held.golden(judgement.findings());
          goldenFiles.add(golden);
          held.hold(golden).ifPresent(failures::add);
        } else if (expectation instanceof TestMember.ExpectCondition condition) {
          hold(condition);
        }
      } catch (BrokenTestException broken) {
        failures.add(broken.failure());
      } catch (NoValueException failed) {
        failures.add(BrokenTestException.of(failed.error()).failure());
      }
    }
    for (TestMember expectation : given.expectations()) {
      if (expectation instanceof TestMember.ExpectNothingElse) {
        holdNothingElse(expectation, expected);
      }
    }
    failures.sort((a, b) -> Integer.compare(order(a), order(b)));
  }

  private int order(TestFailure failure) {
    return failure.span().source() == test.span().source() ? failure.span().start() : 0;
  }

  /** A test that judges nothing would pass without saying anything. */
  private void judge() throws BrokenTestException {
    Set<String> policies = policies();
    if (policies.isEmpty()) {
      throw new BrokenTestException(
          test.name().span(),
          "the test names no policy, so that nothing is judged; name one, as in `expect pass policy`");
    }
    if (given.documents().isEmpty()) {
      throw new BrokenTestException(
          test.name().span(), "the test gives no document, so that nothing is judged");
    }
    try {
      judgement = host.judge(policies, given.params(), given.input());
    } catch (TestHost.RefusedException refused) {
      throw new BrokenTestException(binding(), String.valueOf(refused.getMessage()));
    }
  }

  /** Where a param is bound that is refused; the name of the test where that is not plain. */
  private Span binding() {
    List<TestMember.Setting> params =
        test.members().stream()
            .filter(TestMember.Setting.class::isInstance)
            .map(TestMember.Setting.class::cast)
            .filter(setting -> setting.kind() == TestMember.Setting.Kind.PARAM)
            .toList();
    return params.size() == 1 ? params.get(0).span() : test.name().span();
  }

  /** The policies that the test names, in the order in which it names them. */
  private Set<String> policies() {
    Set<String> policies = new LinkedHashSet<>();
    for (TestMember member : test.members()) {
      boolean isParam =
          member instanceof TestMember.Setting setting
              && setting.kind() == TestMember.Setting.Kind.PARAM;
      if (isParam || member instanceof TestMember.ExpectRule) {
        policies.add(program.resolutions().target(member).policy());
      } else if (member instanceof TestMember.ExpectFindings findings) {
        program.resolutions().targets(findings).forEach(target -> policies.add(target.policy()));
      }
    }
    return policies;
  }

  /** Only one that does not hold is evaluated again, to show what its parts came to. */
  private void hold(TestMember.ExpectCondition expectation) throws NoValueException {
    if (given.expressions().holds(expectation.condition(), given.input())) {
      return;
    }
    ConditionValues values = new ConditionValues();
    given.expressions().heardBy(values).holds(expectation.condition(), given.input());
    failures.add(
        new TestFailure(
            false,
            expectation.condition().span(),
            "this was expected to hold, and does not",
            List.of(),
            values.of(expectation.condition())));
  }

  private void holdNothingElse(TestMember expectation, Set<Finding> expected) {
    List<Finding> others =
        judgement.findings().stream().filter(finding -> !expected.contains(finding)).toList();
    if (!others.isEmpty()) {
      int count = others.size();
      failures.add(
          new TestFailure(
              false,
              expectation.span(),
              "no other findings were expected, and there "
                  + (count == 1 ? "is one" : "are " + count),
              others.stream().limit(RuleExpectation.MAX_NEAREST).toList(),
              List.of()));
    }
  }
}
