package dev.okite.document;

/**
 * Why a document could not be read.
 *
 * @param file the file it is in
 * @param document which document of the file, from 0
 * @param line from 1
 * @param column from 1, in UTF-16 code units
 * @param message what was found and what was expected
 */
public record ReadError(String file, int document, int line, int column, String message) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + message;
  }
}
