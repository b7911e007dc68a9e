package dev.okite.project;

import dev.okite.document.Place;
import dev.okite.document.ReadError;
import dev.okite.source.Position;

/**
 * What is wrong with a project file.
 *
 * @param file the file
 * @param line from 1
 * @param column from 1, in UTF-16 code units
 * @param message what was found and what was expected
 */
public record ProjectProblem(String file, int line, int column, String message) {
  private static final Position START = new Position(1, 1);

  static ProjectProblem at(Place place, String message) {
    Position start = place.start().orElse(START);
    return new ProjectProblem(place.document().file(), start.line(), start.column(), message);
  }

  static ProjectProblem of(ReadError error) {
    return new ProjectProblem(error.file(), error.line(), error.column(), error.message());
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + message;
  }
}
