package dev.okite.internal.eval;

import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.finding.Action;
import dev.okite.finding.EvaluationError;
import dev.okite.finding.Finding;
import dev.okite.finding.RuleDescription;
import dev.okite.finding.Severity;
import dev.okite.internal.check.CheckedException;
import dev.okite.syntax.DocComment;
import dev.okite.value.EvaluationFailure;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Applies exceptions to the findings of one evaluation (language reference 11). Belongs to one
 * thread.
 */
public final class Waivers {
  private final PolicyEvaluator evaluator;
  private final List<CheckedException> exceptions;
  private final EvaluationInput input;
  private final @Nullable LocalDate today;

  /** Whether the condition of an exception holds, by document; false where it failed. */
  private final IdentityHashMap<CheckedException, IdentityHashMap<Document, Boolean>> outcomes =
      new IdentityHashMap<>();

  private final List<Finding> reported = new ArrayList<>();
  private final List<CheckedException> expired = new ArrayList<>();

  public Waivers(
      PolicyEvaluator evaluator, List<CheckedException> exceptions, EvaluationInput input) {
    this.evaluator = evaluator;
    this.exceptions = exceptions;
    this.input = input;
    this.today = input.now() == null ? null : LocalDate.ofInstant(input.now(), ZoneOffset.UTC);
  }

  /** Waives what is waived, and appends what there is to say about the exceptions. */
  public void apply(List<Finding> findings) {
    findings.replaceAll(this::waived);
    findings.addAll(reported);
  }

  private Finding waived(Finding finding) {
    if (finding.isError() || today == null) {
      return finding;
    }
    for (CheckedException exception : exceptions) {
      if (exception.rules().contains(finding.rule().name()) && applies(exception, finding)) {
        if (isInForce(exception, today)) {
          return finding.waivedBy(exception.waiver());
        }
        if (today.isAfter(exception.waiver().expires())) {
          reportExpired(exception, finding);
        }
      }
    }
    return finding;
  }

  private static boolean isInForce(CheckedException exception, LocalDate today) {
    return !today.isAfter(exception.waiver().expires())
        && exception.effective().map(day -> !today.isBefore(day)).orElse(true);
  }

  private boolean applies(CheckedException exception, Finding finding) {
    if (finding.document().isEmpty()) {
      return exception.declaration().condition().isEmpty();
    }
    return outcomes
        .computeIfAbsent(exception, e -> new IdentityHashMap<>())
        .computeIfAbsent(finding.document().get(), document -> outcome(exception, document));
  }

  private boolean outcome(CheckedException exception, Document document) {
    try {
      return evaluator.applies(exception, document, input);
    } catch (EvaluationFailure failure) {
      reported.add(failed(exception, document, failure));
      return false;
    }
  }

  private void reportExpired(CheckedException exception, Finding finding) {
    if (expired.contains(exception)) {
      return;
    }
    expired.add(exception);
    String message =
        "the exception `"
            + exception.name()
            + "` expired on "
            + exception.waiver().expires()
            + " and waives nothing; renew or remove it";
    reported.add(
        report(
            exception,
            Action.WARN,
            message,
            finding.document(),
            finding.place(),
            Optional.empty()));
  }

  private static Finding failed(
      CheckedException exception, Document document, EvaluationFailure failure) {
    EvaluationError error =
        new EvaluationError(
            failure.code(),
            failure.text(),
            exception.declaration().condition().orElseThrow().span());
    return report(
        exception,
        Action.DENY,
        failure.text(),
        Optional.of(document),
        Optional.of(Place.of(document.value())),
        Optional.of(error));
  }

  private static Finding report(
      CheckedException exception,
      Action action,
      String message,
      Optional<Document> document,
      Optional<Place> place,
      Optional<EvaluationError> error) {
    RuleDescription rule =
        new RuleDescription(
            exception.name(),
            Optional.empty(),
            exception.declaration().doc().map(DocComment::text).orElse(""),
            Severity.MEDIUM,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            exception.declaration().name().span());
    return new Finding(
        rule,
        exception.name(),
        action,
        rule.severity(),
        message,
        document,
        place,
        List.of(),
        List.of(),
        List.of(),
        error,
        Optional.empty());
  }
}
