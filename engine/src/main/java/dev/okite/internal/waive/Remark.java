package dev.okite.internal.waive;

import dev.okite.document.Place;
import dev.okite.exceptions.ExceptionFinding;
import java.util.List;

/**
 * Something to say about an exception.
 *
 * @param kind what it is
 * @param message what is wrong, in one sentence
 * @param see further places
 */
record Remark(ExceptionFinding kind, String message, List<Place> see) {
  static Remark of(ExceptionFinding kind, String message) {
    return new Remark(kind, message, List.of());
  }
}
