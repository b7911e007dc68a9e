package dev.okite.internal.testing;

import dev.okite.finding.Finding;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.eval.ShortText;
import dev.okite.internal.reference.EvaluationListener;
import dev.okite.internal.reference.TestExpressions;
import dev.okite.internal.reference.TestExpressions.NoValueException;
import dev.okite.syntax.Binding;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.LetStep;
import dev.okite.syntax.TestDecl;
import dev.okite.syntax.TestMember;
import dev.okite.testing.GoldenFile;
import dev.okite.testing.TestFailure;
import dev.okite.testing.TestResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs one test (language reference 12): goes through its members in order, at each {@code for}
 * once for each element, and holds every case against what it expects.
 */
public final class TestRun {
  /** Tables are written by people; a mistake in one must not keep the others from running. */
  private static final int MAX_CASES = 10_000;

  private static final int MAX_NESTED = 20;
  private static final int LABEL_LENGTH = 60;

  private final CheckedProgram program;
  private final TestDecl test;
  private final TestHost host;
  private final List<TestResult> results = new ArrayList<>();
  private final Map<String, Integer> names = new HashMap<>();

  private TestRun(CheckedProgram program, TestDecl test, TestHost host) {
    this.program = program;
    this.test = test;
    this.host = host;
  }

  /**
   * Runs {@code test}, which {@code program} declares.
   *
   * @param listener hears what the expressions of the test evaluate
   * @return a result for each case, in order; at least one
   */
  public static List<TestResult> run(
      CheckedProgram program, TestDecl test, TestHost host, EvaluationListener listener) {
    TestRun run = new TestRun(program, test, host);
    run.runFrom(0, TestCase.start(TestExpressions.of(program, listener)));
    return List.copyOf(run.results);
  }

  private void runFrom(int start, TestCase led) {
    TestCase current = led;
    try {
      for (int i = start; i < test.members().size(); i++) {
        TestMember member = test.members().get(i);
        if (member instanceof ForClause loop) {
          iterate(loop, i + 1, current);
          return;
        }
        current = step(member, current);
      }
      Verdict verdict = new Verdict(program, test, host, current);
      verdict.reach();
      add(current, verdict.failures(), verdict.findings(), verdict.goldenFiles());
    } catch (BrokenTestException broken) {
      add(current, List.of(broken.failure()), List.of(), List.of());
    } catch (NoValueException failed) {
      List<TestFailure> failures = List.of(BrokenTestException.of(failed.error()).failure());
      add(current, failures, List.of(), List.of());
    }
  }

  private void add(
      TestCase current,
      List<TestFailure> failures,
      List<Finding> findings,
      List<GoldenFile> golden) {
    results.add(
        new TestResult(name(), label(current), test.name().span(), failures, findings, golden));
  }

  private void iterate(ForClause loop, int next, TestCase current)
      throws BrokenTestException, NoValueException {
    if (current.labels().size() == MAX_NESTED) {
      throw new BrokenTestException(
          loop.span(), "a test has at most " + MAX_NESTED + " `for`s inside one another");
    }
    List<TestExpressions.Iteration> iterations = current.expressions().each(loop, current.input());
    if (iterations.isEmpty()) {
      throw new BrokenTestException(
          loop.source().span(), "there is no case to run: what `for` goes through is empty");
    }
    for (TestExpressions.Iteration iteration : iterations) {
      if (results.size() >= MAX_CASES) {
        throw new BrokenTestException(
            loop.source().span(), "a test has at most " + MAX_CASES + " cases");
      }
      runFrom(
          next, current.with(iteration.expressions()).labelled(label(loop.binding(), iteration)));
    }
  }

  private TestCase step(TestMember member, TestCase current)
      throws BrokenTestException, NoValueException {
    if (member instanceof LetStep let) {
      return current.with(current.expressions().with(let));
    }
    if (member instanceof TestMember.Given given) {
      return current.given(new GivenDocuments(host, current).read(given));
    }
    if (member instanceof TestMember.Setting setting) {
      return new Settings(program, current).apply(setting);
    }
    return current.expecting(member);
  }

  private String name() {
    return String.valueOf(test.name().value());
  }

  /** The name of a case; of those that would be called the same, each further one has a number. */
  private String label(TestCase current) {
    String label =
        current.labels().isEmpty()
            ? name()
            : name() + " [" + String.join(", ", current.labels()) + "]";
    int times = names.merge(label, 1, Integer::sum);
    return times == 1 ? label : label + " #" + times;
  }

  private static String label(Binding names, TestExpressions.Iteration iteration) {
    String element = ShortText.plain(iteration.element(), LABEL_LENGTH);
    return names
        .second()
        .map(
            second ->
                names.first()
                    + " = "
                    + ShortText.plain(iteration.key(), LABEL_LENGTH)
                    + ", "
                    + second
                    + " = "
                    + element)
        .orElse(names.first() + " = " + element);
  }
}
