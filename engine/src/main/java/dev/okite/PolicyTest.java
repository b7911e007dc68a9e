package dev.okite;

import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.reference.EvaluationListener;
import dev.okite.internal.testing.CoverageLog;
import dev.okite.internal.testing.TestRun;
import dev.okite.source.Span;
import dev.okite.syntax.TestDecl;
import dev.okite.testing.TestResult;
import java.util.List;

/** A test of policies (language reference 12). Immutable and safe to share between threads. */
public final class PolicyTest {
  private final PolicySet policies;
  private final CheckedProgram program;
  private final TestDecl declaration;

  PolicyTest(PolicySet policies, CheckedProgram program, TestDecl declaration) {
    this.policies = policies;
    this.program = program;
    this.declaration = declaration;
  }

  /** Its name: what it shows. */
  public String name() {
    return String.valueOf(declaration.name().value());
  }

  /** Where its name stands; the source of it is the file that the test is in. */
  public Span span() {
    return declaration.name().span();
  }

  /**
   * Runs it. Never throws because of what a test, a policy or a document holds: what cannot be run
   * is a result that says so.
   *
   * @return a result for each case, in order; one where it has no {@code for}
   * @throws VerificationException if the context asks for verification, and the evaluators disagree
   */
  public List<TestResult> run(TestContext context) {
    CoverageLog log = context.coverage().isPresent() ? new CoverageLog() : null;
    PolicyTestHost host = new PolicyTestHost(policies, context, log);
    List<TestResult> results =
        TestRun.run(program, declaration, host, log == null ? EvaluationListener.NONE : log);
    if (log != null) {
      context.coverage().get().add(log);
    }
    return results;
  }
}
