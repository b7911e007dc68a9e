package dev.okite.policies.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A licence expression. Immutable. */
sealed interface LicenceExpression {
  /**
   * Whether somebody can comply who may use the licences that {@code accepted} accepts: of a choice
   * it takes one, of what holds together all.
   */
  boolean isMetBy(Predicate<LicenceTerm> accepted);

  /** All licences in it, in order. */
  List<LicenceTerm> terms();

  /** As SPDX writes it, with brackets where they are needed. */
  String text();

  /**
   * A licence.
   *
   * @param term what it is
   */
  record One(LicenceTerm term) implements LicenceExpression {
    @Override
    public boolean isMetBy(Predicate<LicenceTerm> accepted) {
      return accepted.test(term);
    }

    @Override
    public List<LicenceTerm> terms() {
      return List.of(term);
    }

    @Override
    public String text() {
      return term.text();
    }
  }

  /**
   * Parts of which one is chosen, or which hold together.
   *
   * @param isChoice whether one is chosen
   * @param parts two or more
   */
  record Several(boolean isChoice, List<LicenceExpression> parts) implements LicenceExpression {
    @Override
    public boolean isMetBy(Predicate<LicenceTerm> accepted) {
      return isChoice
          ? parts.stream().anyMatch(part -> part.isMetBy(accepted))
          : parts.stream().allMatch(part -> part.isMetBy(accepted));
    }

    @Override
    public List<LicenceTerm> terms() {
      List<LicenceTerm> terms = new ArrayList<>();
      parts.forEach(part -> terms.addAll(part.terms()));
      return terms;
    }

    @Override
    public String text() {
      return parts.stream()
          .map(part -> part instanceof Several ? "(" + part.text() + ")" : part.text())
          .collect(Collectors.joining(isChoice ? " OR " : " AND "));
    }
  }
}
