package dev.okite.document;

import dev.okite.source.Position;
import dev.okite.value.JsonPointer;
import dev.okite.value.Value;
import java.util.Optional;

/**
 * A place in a document, as a finding reports it.
 *
 * @param document the document
 * @param pointer the JSON Pointer of the place; of a missing field, the pointer that it would have
 * @param missing whether nothing stands at {@code pointer}; start and end are then those of the
 *     nearest value above it
 * @param start where it starts; empty in a document without text
 * @param end the position behind it; empty in a document without text
 * @param embedded whether it was read in a text that stands in the document, such as JSON in a
 *     field: the pointer is then that of the text, a {@code #}, and the pointer in it, while start
 *     and end are those of the text
 */
public record Place(
    Document document,
    String pointer,
    boolean missing,
    Optional<Position> start,
    Optional<Position> end,
    boolean embedded) {

  /**
   * The place of {@code value}.
   *
   * @throws IllegalArgumentException if it is a computed value
   */
  public static Place of(Value value) {
    return at(value, "", false);
  }

  /**
   * The place of something that is missing below {@code ancestor}.
   *
   * @param suffix what would have to follow the pointer of {@code ancestor}, such as {@code
   *     /spec/hostPID}
   */
  public static Place missing(Value ancestor, String suffix) {
    return at(ancestor, suffix, true);
  }

  private static Place at(Value value, String suffix, boolean missing) {
    Document document = (Document) JsonPointer.rootOf(value);
    Optional<DocumentText> text = document.text().filter(t -> value.start() != Value.NO_OFFSET);
    return new Place(
        document,
        JsonPointer.of(value) + suffix,
        missing,
        text.map(t -> t.position(value.start())),
        text.map(t -> t.position(value.end())),
        JsonPointer.isInText(value));
  }

  /** The file, line and column, as far as they are known: {@code file:line:column}. */
  @Override
  public String toString() {
    return document.file() + start.map(p -> ":" + p).orElse("#" + document.index() + pointer);
  }
}
