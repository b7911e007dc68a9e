package dev.okite.internal.waive;

import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.exceptions.ExceptionFinding;
import dev.okite.finding.Action;
import dev.okite.finding.EvaluationError;
import dev.okite.finding.Finding;
import dev.okite.finding.RuleDescription;
import dev.okite.finding.Severity;
import dev.okite.internal.check.CheckedException;
import dev.okite.source.Span;
import dev.okite.syntax.DocComment;
import dev.okite.value.EvaluationFailure;
import java.util.List;
import java.util.Optional;

/** Makes findings about exceptions. */
final class ExceptionReport {
  private ExceptionReport() {}

  /** What {@code remark} says about an exception that is declared at {@code place}. */
  static Finding of(Remark remark, Place place) {
    RuleDescription rule = remark.kind().rule();
    return new Finding(
        rule,
        ExceptionFinding.POLICY,
        Action.WARN,
        rule.severity(),
        remark.message(),
        Optional.empty(),
        Optional.of(place),
        remark.see(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** The error finding of an exception whose condition has no value for {@code document}. */
  static Finding failed(CheckedException exception, Document document, EvaluationFailure failure) {
    Span condition = exception.condition().orElseThrow().whole().span();
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
        Action.DENY,
        rule.severity(),
        failure.text(),
        Optional.of(document),
        Optional.of(Place.of(document.value())),
        List.of(),
        List.of(),
        List.of(),
        Optional.of(new EvaluationError(failure.code(), failure.text(), condition)),
        Optional.empty());
  }
}
