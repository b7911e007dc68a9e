package dev.okite.internal.validate;

import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.finding.Action;
import dev.okite.finding.EvaluationError;
import dev.okite.finding.Finding;
import dev.okite.validation.SchemaRule;
import dev.okite.value.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes down what is found in one document. Belongs to one thread. */
final class SchemaReport {
  /** Whoever has more than this to mend needs no more. */
  static final int MOST = 200;

  private final Document document;
  private final Set<SchemaRule> off;
  private final List<Finding> findings = new ArrayList<>(0);
  private int leftOut;

  SchemaReport(Document document, Set<SchemaRule> off) {
    this.document = document;
    this.off = off;
  }

  /** Adds a finding, unless its rule is off. */
  void add(SchemaRule rule, Place place, String message) {
    if (off.contains(rule)) {
      return;
    }
    if (findings.size() >= MOST) {
      leftOut++;
      return;
    }
    findings.add(finding(rule, rule.action(), place, message, Optional.empty()));
  }

  /** Adds that the document could not be held against its schema, which blocks. */
  void fail(Place place, ErrorCode code, String message) {
    SchemaRule rule = SchemaRule.INVALID_DEFINITION;
    EvaluationError error = new EvaluationError(code, message, rule.rule().span());
    findings.add(finding(rule, Action.DENY, place, message, Optional.of(error)));
  }

  List<Finding> findings() {
    if (leftOut == 0) {
      return findings;
    }
    List<Finding> all = new ArrayList<>(findings);
    Finding last = all.get(MOST - 1);
    all.set(
        MOST - 1,
        last.withMessage(last.message() + " (" + leftOut + " more in this document are left out)"));
    return all;
  }

  private Finding finding(
      SchemaRule rule,
      Action action,
      Place place,
      String message,
      Optional<EvaluationError> error) {
    return new Finding(
        rule.rule(),
        SchemaRule.POLICY,
        action,
        rule.rule().severity(),
        message,
        Optional.of(document),
        Optional.of(place),
        List.of(),
        List.of(place),
        List.of(),
        error,
        Optional.empty());
  }
}
