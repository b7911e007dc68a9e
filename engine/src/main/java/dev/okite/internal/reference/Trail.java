package dev.okite.internal.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The steps that led to where a rule is: what makes the evidence of a finding together with its
 * condition, and its place where the condition shows none (spec 9.3). Immutable; a later step
 * refers to the one before it.
 */
final class Trail {
  /** Before the first step. */
  static final Trail START = new Trail(null, Spots.NONE, Spots.NONE);

  private final @Nullable Trail before;
  private final Spots element;
  private final Spots spots;

  private Trail(@Nullable Trail before, Spots element, Spots spots) {
    this.before = before;
    this.element = element;
    this.spots = spots;
  }

  /** Past a {@code match} or {@code where} that shows {@code condition}. */
  Trail condition(Spots condition) {
    return new Trail(this, Spots.NONE, condition);
  }

  /** Inside the iteration over {@code item} of a source that shows {@code source}. */
  Trail iteration(Item item, Spots source) {
    return new Trail(this, Spots.of(item.element()), source);
  }

  /** What all steps show, from the innermost outwards. */
  Spots outwards() {
    List<Spots> all = new ArrayList<>();
    for (Trail step = this; step != null; step = step.before) {
      all.add(step.element);
      all.add(step.spots);
    }
    return Spots.join(all);
  }

  /** The place of the innermost iteration variable that has one. */
  Optional<Spot> innermostElement() {
    for (Trail step = this; step != null; step = step.before) {
      if (step.element.first().isPresent()) {
        return step.element.first();
      }
    }
    return Optional.empty();
  }
}
