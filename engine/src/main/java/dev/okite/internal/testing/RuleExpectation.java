package dev.okite.internal.testing;

import dev.okite.document.Place;
import dev.okite.finding.Action;
import dev.okite.finding.Finding;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.TestTarget;
import dev.okite.internal.operation.Glob;
import dev.okite.internal.reference.TestExpressions.NoValueException;
import dev.okite.syntax.Expr;
import dev.okite.syntax.TestMember;
import dev.okite.testing.TestFailure;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An {@code expect} that names a rule or a policy. */
final class RuleExpectation {
  /** How many findings a failure shows. */
  static final int MAX_NEAREST = 3;

  private static final String PASS = "pass";

  private final TestMember.ExpectRule expectation;
  private final TestTarget target;
  private final @Nullable String at;
  private final @Nullable String because;
  private final @Nullable Glob message;

  RuleExpectation(CheckedProgram program, TestCase given, TestMember.ExpectRule expectation)
      throws BrokenTestException, NoValueException {
    this.expectation = expectation;
    this.target = program.resolutions().target(expectation);
    this.at = text(given, expectation.at(), "`at` takes a JSON Pointer as a string");
    this.because = text(given, expectation.because(), "`because` takes a glob as a string");
    try {
      this.message = because == null ? null : Glob.compile(because);
    } catch (EvaluationFailure invalid) {
      throw new BrokenTestException(expectation.because().orElseThrow().span(), invalid.text());
    }
  }

  private static @Nullable String text(TestCase given, Optional<Expr> expression, String takes)
      throws BrokenTestException, NoValueException {
    if (expression.isEmpty()) {
      return null;
    }
    Value value = given.expressions().value(expression.get(), given.input());
    if (value instanceof StringValue text) {
      return text.value();
    }
    throw new BrokenTestException(expression.get().span(), takes + ", found " + value.typeName());
  }

  /** The findings that are expected; of {@code pass}, none is. */
  List<Finding> matching(List<Finding> findings) {
    return isPass() ? List.of() : findings.stream().filter(this::fits).toList();
  }

  /** What is wrong, if something is. */
  Optional<TestFailure> hold(TestHost.Judgement judgement) {
    List<Finding> fitting = judgement.findings().stream().filter(this::fits).toList();
    if (isPass() == fitting.isEmpty()) {
      return Optional.empty();
    }
    String sentence = "`" + name() + "` was expected to " + verb() + where() + ", and ";
    if (isPass()) {
      int count = fitting.size();
      return Optional.of(
          failure(sentence + "found " + (count == 1 ? "something" : count + " things"), fitting));
    }
    List<Finding> own = judgement.findings().stream().filter(this::isOfTarget).toList();
    if (!own.isEmpty()) {
      return Optional.of(failure(sentence + "found something else", own));
    }
    boolean isUnmatched = judgement.unmatched().contains(target.policy());
    return Optional.of(
        failure(
            sentence
                + "found nothing"
                + (isUnmatched ? ": `" + target.policy() + "` matches no document" : ""),
            judgement.findings()));
  }

  private TestFailure failure(String sentence, List<Finding> findings) {
    List<Finding> nearest =
        findings.stream()
            .sorted(Comparator.comparing(finding -> !isThere(finding)))
            .limit(MAX_NEAREST)
            .toList();
    return new TestFailure(false, expectation.span(), sentence, nearest, List.of());
  }

  private boolean isPass() {
    return expectation.verdict().name().equals(PASS);
  }

  private String name() {
    return target.rules().size() == 1 ? target.rules().get(0) : target.policy();
  }

  private String verb() {
    return switch (expectation.verdict().name()) {
      case "error" -> "fail";
      case "waived" -> "be waived";
      default -> expectation.verdict().name();
    };
  }

  private String where() {
    return (at == null ? "" : at.isEmpty() ? " at the root" : " at `" + at + "`")
        + (because == null ? "" : " because `" + because + "`");
  }

  private boolean fits(Finding finding) {
    return isOfTarget(finding)
        && isAsExpected(finding)
        && (at == null || isThere(finding))
        && (message == null || message.matches(finding.message()));
  }

  private boolean isOfTarget(Finding finding) {
    return target.rules().contains(finding.rule().name());
  }

  private boolean isThere(Finding finding) {
    return at != null && finding.place().map(Place::pointer).filter(at::equals).isPresent();
  }

  private boolean isAsExpected(Finding finding) {
    return switch (expectation.verdict().name()) {
      case "error" -> finding.isError();
      case "waived" -> finding.isWaived();
      case "deny" -> isPlain(finding, Action.DENY);
      case "warn" -> isPlain(finding, Action.WARN);
      case "audit" -> isPlain(finding, Action.AUDIT);
      default -> true;
    };
  }

  private static boolean isPlain(Finding finding, Action action) {
    return !finding.isError() && !finding.isWaived() && finding.action() == action;
  }
}
