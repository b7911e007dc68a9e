package dev.okite;

import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.reference.EvaluationListener;
import dev.okite.internal.testing.CoverageLog;
import dev.okite.internal.testing.TestRun;
import dev.okite.source.Span;
import dev.okite.syntax.TestDecl;
import dev.okite.testing.TestResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    if (context.coverage().isEmpty()) {
      return run(context, null);
    }
    CoverageLog log = new CoverageLog();
    List<TestResult> results = run(context, log);
    context.coverage().get().add(log);
    return results;
  }

  /** As the other; if there is a {@code listener}, it hears all of it. */
  List<TestResult> run(TestContext context, @Nullable EvaluationListener listener) {
    PolicyTestHost host = new PolicyTestHost(policies, context, listener);
    return TestRun.run(
        program, declaration, host, listener == null ? EvaluationListener.NONE : listener);
  }
}
