package dev.okite.validation;

import dev.okite.document.Place;

/**
 * Something in a schema that cannot be used.
 *
 * @param place where it stands
 * @param message what is wrong with it, in one sentence
 */
public record SchemaProblem(Place place, String message) {
  /** The place and the sentence. */
  @Override
  public String toString() {
    return place + ": " + message;
  }
}
