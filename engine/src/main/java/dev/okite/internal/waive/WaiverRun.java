package dev.okite.internal.waive;

import dev.okite.document.Document;
import dev.okite.finding.Finding;
import dev.okite.internal.check.CheckedException;
import dev.okite.internal.eval.ExceptionConditions;
import dev.okite.internal.eval.FindingValue;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds the findings of one evaluation against exceptions. Belongs to one thread. */
final class WaiverRun {
  private final ExceptionConditions conditions;
  private final Map<String, List<ExceptionUse>> byRule = new HashMap<>();
  private final List<Finding> failures = new ArrayList<>();

  /** A run with the exceptions of {@code uses}, which says in them what became of each. */
  WaiverRun(ExceptionConditions conditions, List<ExceptionUse> uses) {
    this.conditions = conditions;
    for (ExceptionUse use : uses) {
      if (use.standing().isInForce() || use.standing().isExpired()) {
        for (String rule : use.governed().exception().rules()) {
          byRule.computeIfAbsent(rule, r -> new ArrayList<>()).add(use);
        }
      }
    }
  }

  /** An error finding for each document that a condition failed on. */
  List<Finding> failures() {
    return failures;
  }

  /** {@code finding}, waived by the first exception in force that waives it. */
  Finding waive(Finding finding) {
    List<ExceptionUse> uses = byRule.getOrDefault(finding.rule().name(), List.of());
    if (finding.isError()) {
      uses.forEach(ExceptionUse::leaveUndecided);
      return finding;
    }
    ExceptionUse first = null;
    Value asked = null;
    List<ExceptionUse> expired = new ArrayList<>(0);
    for (ExceptionUse use : uses) {
      if (asked == null && use.governed().exception().readsFinding()) {
        asked = FindingValue.of(finding);
      }
      if (holds(use, finding, asked)) {
        use.match(finding);
        if (use.standing().isExpired()) {
          expired.add(use);
        } else if (first != null && use.standing().isInForce()) {
          use.waivedBefore(first.governed());
        } else if (use.standing().isInForce()) {
          first = use;
        }
      }
    }
    if (first == null) {
      expired.forEach(use -> use.giveBack(finding));
      return finding;
    }
    return finding.waivedBy(first.governed().waiver());
  }

  private boolean holds(ExceptionUse use, Finding finding, @Nullable Value asked) {
    CheckedException exception = use.governed().exception();
    if (exception.condition().isEmpty()) {
      return true;
    }
    if (finding.document().isEmpty()) {
      return false;
    }
    Document document = finding.document().get();
    if (exception.readsFinding() && asked != null) {
      return test(use, document, asked);
    }
    return use.outcomes().computeIfAbsent(document, d -> test(use, d, NullValue.ABSENT));
  }

  private boolean test(ExceptionUse use, Document document, Value asked) {
    CheckedException exception = use.governed().exception();
    try {
      return conditions.holds(exception, document, asked);
    } catch (EvaluationFailure failure) {
      if (use.failOn(document)) {
        failures.add(ExceptionReport.failed(exception, document, failure));
      }
      return false;
    }
  }
}
