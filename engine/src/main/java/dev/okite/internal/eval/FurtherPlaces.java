package dev.okite.internal.eval;

import dev.okite.document.Place;
import dev.okite.value.ListValue;
import dev.okite.value.Value;
import java.util.List;
import java.util.Optional;

/** The further places of a finding, where an expression of {@code see} names several. */
public final class FurtherPlaces {
  /** As many as an expression shows at most. */
  private static final int MAX_PLACES = 1000;

  private FurtherPlaces() {}

  /**
   * The places of the elements of a list that a policy made, as far as they have one (language
   * reference 9.3).
   *
   * @return empty where {@code value} is no such list
   */
  public static Optional<List<Place>> ofElements(Value value) {
    return value instanceof ListValue list && !list.isPlaced()
        ? Optional.of(
            list.elements().stream()
                .filter(Value::isPlaced)
                .limit(MAX_PLACES)
                .map(Place::of)
                .toList())
        : Optional.empty();
  }
}
