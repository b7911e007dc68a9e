package dev.okite.explanation;

import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.value.EmbeddedText;
import java.util.Optional;

/**
 * What an explanation is to be about, where a rule goes through many elements. Immutable.
 *
 * @param document the document; empty for any
 * @param pointer a JSON Pointer in it: of elements that have a place, only those at, above and
 *     below it are explained, unless there are none. Empty text for all
 */
public record Focus(Optional<Document> document, String pointer) {
  /** Everything. */
  public static final Focus ALL = new Focus(Optional.empty(), "");

  /** All of {@code document}: of a rule over the inventory, the elements that stand in it. */
  public static Focus on(Document document) {
    return new Focus(Optional.of(document), "");
  }

  /** What stands at, above and below {@code pointer}. */
  public Focus at(String newPointer) {
    return new Focus(document, newPointer);
  }

  /** Whether it chooses among elements. */
  public boolean isChoice() {
    return document.isPresent() || !pointer.isEmpty();
  }

  /** Whether {@code place} is meant. */
  public boolean covers(Place place) {
    boolean sameDocument = document.isEmpty() || document.get() == place.document();
    return sameDocument
        && (isWithin(place.pointer(), pointer) || isWithin(pointer, place.pointer()));
  }

  private static boolean isWithin(String pointer, String ancestor) {
    return pointer.equals(ancestor)
        || pointer.startsWith(ancestor + "/")
        || pointer.startsWith(ancestor + EmbeddedText.MARK);
  }
}
