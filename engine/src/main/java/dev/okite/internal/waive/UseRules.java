package dev.okite.internal.waive;

import dev.okite.document.Document;
import dev.okite.exceptions.Breadth;
import dev.okite.exceptions.ExceptionFinding;
import dev.okite.exceptions.ExceptionRules;
import dev.okite.internal.eval.ExceptionConditions;
import dev.okite.value.EvaluationFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what there is to say about the use of exceptions in one evaluation. */
final class UseRules {
  private final ExceptionRules rules;
  private final ExceptionConditions conditions;
  private final List<Document> documents;
  private final DeclarationPlaces places;

  UseRules(
      ExceptionRules rules,
      ExceptionConditions conditions,
      List<Document> documents,
      DeclarationPlaces places) {
    this.rules = rules;
    this.conditions = conditions;
    this.documents = documents;
    this.places = places;
  }

  List<Remark> of(ExceptionUse use) {
    List<Remark> remarks = new ArrayList<>();
    if (use.standing().isInForce()) {
      overbroad(use).ifPresent(remarks::add);
      overlapping(use).ifPresent(remarks::add);
    } else if (use.standing().isExpired() && use.matched() > 0) {
      remarks.add(expired(use));
    }
    boolean asked = use.standing().isInForce() || use.standing().isExpired();
    if (asked && use.isIdle() && rules.reportsUse()) {
      remarks.add(idle(use));
    }
    return remarks;
  }

  private static Remark expired(ExceptionUse use) {
    return new Remark(
        ExceptionFinding.EXPIRED,
        subject(use)
            + " expired on "
            + use.governed().waiver().expires()
            + "; "
            + whatIsBack(use.back(), use.matched()),
        use.firstBack());
  }

  private static String whatIsBack(int back, int matched) {
    if (back == 0) {
      return "other exceptions waive what it waived";
    } else if (matched == 1) {
      return "the finding that it waived is back";
    } else if (back == matched) {
      return "the " + matched + " findings that it waived are back";
    }
    return back
        + " of the "
        + matched
        + " findings that it waived "
        + (back == 1 ? "is" : "are")
        + " back";
  }

  private Optional<Remark> overbroad(ExceptionUse use) {
    if (rules.breadth() == Breadth.ANY || rules.isApproved(use.governed().waiver().approvedBy())) {
      return Optional.empty();
    }
    Optional<String> what =
        use.governed().exception().condition().isEmpty()
            ? Optional.of("every finding of what it covers")
            : use.reach().beyond(rules.breadth()).map(several -> "findings in " + several);
    return what.map(
        waived ->
            Remark.of(
                ExceptionFinding.OVERBROAD,
                subject(use) + " waives " + waived + ", which nobody approved"));
  }

  private Optional<Remark> overlapping(ExceptionUse use) {
    if (use.waivedBefore() == 0) {
      return Optional.empty();
    }
    List<String> names = use.before().stream().map(GovernedException::name).toList();
    return Optional.of(
        new Remark(
            ExceptionFinding.OVERLAPPING,
            subject(use)
                + " waives "
                + Counted.of(use.waivedBefore(), "finding")
                + " that `"
                + String.join("`, `", names)
                + (names.size() == 1 ? "` waives already" : "` waive already"),
            use.before().stream().map(other -> places.of(other.span())).toList()));
  }

  private Remark idle(ExceptionUse use) {
    String subject =
        use.standing().isExpired()
            ? subject(use) + " expired on " + use.governed().waiver().expires() + " and"
            : subject(use);
    return isAboutSomething(use)
        ? Remark.of(
            ExceptionFinding.REDUNDANT,
            subject
                + " is not needed: its rules were evaluated on its documents and find nothing that"
                + " it would waive")
        : Remark.of(
            ExceptionFinding.UNUSED,
            subject + " matches no document that its rules were evaluated on");
  }

  /** Whether one of its rules ran on one of its documents. */
  private boolean isAboutSomething(ExceptionUse use) {
    return documents.stream()
        .anyMatch(
            document ->
                concerns(use, document)
                    && conditions.runs(use.governed().exception().rules(), document));
  }

  /** A document that the condition cannot be asked about is none of its documents. */
  private boolean concerns(ExceptionUse use, Document document) {
    try {
      return conditions.concerns(use.governed().exception(), document);
    } catch (EvaluationFailure failure) {
      return false;
    }
  }

  private static String subject(ExceptionUse use) {
    return "the exception `" + use.governed().name() + "`";
  }
}
