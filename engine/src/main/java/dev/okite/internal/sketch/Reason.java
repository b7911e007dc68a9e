package dev.okite.internal.sketch;

import dev.okite.source.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why nothing can be told of an expression without its document.
 *
 * @param text in a few words
 * @param place the expression; null where it is the rule as a whole
 */
public record Reason(String text, @Nullable Span place) {
  static final Reason TOO_MANY = new Reason("it depends on too many places", null);

  /** The expression that is to blame. */
  public Optional<Span> span() {
    return Optional.ofNullable(place);
  }
}
