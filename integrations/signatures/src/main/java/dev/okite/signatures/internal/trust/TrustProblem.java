package dev.okite.signatures.internal.trust;

import dev.okite.document.Place;
import dev.okite.document.ReadError;
import dev.okite.source.Position;

/** What is wrong with a trust policy, and where. */
record TrustProblem(String file, int line, int column, String message) {
  private static final Position START = new Position(1, 1);

  static TrustProblem at(Place place, String message) {
    Position start = place.start().orElse(START);
    return new TrustProblem(place.document().file(), start.line(), start.column(), message);
  }

  static TrustProblem of(ReadError error) {
    return new TrustProblem(error.file(), error.line(), error.column(), error.message());
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + message;
  }
}
