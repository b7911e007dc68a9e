package dev.okite.explanation;

import dev.okite.document.Place;
import java.util.Optional;

/**
 * Where in a document a value stands, or is missing.
 *
 * @param place the place; of something that is missing, the one that it would have
 * @param nearest of something that is missing, the nearest value above it that is there
 */
public record Where(Place place, Optional<Place> nearest) {
  /** Whether nothing stands there. */
  public boolean isMissing() {
    return place.missing();
  }

  /** Of something that is missing, the first name or index on the way to it that is not there. */
  public String missingStep() {
    String above = nearest.map(Place::pointer).orElse("");
    String rest = place.pointer().substring(above.length() + 1);
    int end = rest.indexOf('/');
    String token = end < 0 ? rest : rest.substring(0, end);
    return token.replace("~1", "/").replace("~0", "~");
  }
}
