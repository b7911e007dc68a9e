package dev.okite.finding;

import dev.okite.document.Document;
import dev.okite.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A change of a document that can be applied as it stands (RFC 6902), made of the fixes of one
 * finding. It is for the document that was judged: where two findings remove elements of one list,
 * the second patch no longer fits once the first is applied, and judging anew gives one that does.
 *
 * @param operations in the order in which they are to be applied; none where there is nothing to
 *     do, or where one of the fixes cannot be made
 */
public record JsonPatch(List<Operation> operations) {
  /** The patch that changes nothing. */
  public static final JsonPatch NONE = new JsonPatch(List.of());

  public JsonPatch {
    operations = List.copyOf(operations);
  }

  /**
   * One step of a patch.
   *
   * @param kind what to do
   * @param path where, as a JSON Pointer into the text that the document was read from; it ends in
   *     {@code /-} to append to a list
   * @param value what to put there; empty for a removal
   */
  public record Operation(Kind kind, String path, Optional<Value> value) {}

  /** What an operation does. */
  public enum Kind {
    ADD,
    REMOVE,
    REPLACE;

    /** The word of RFC 6902. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The patch that makes {@code fixes} in {@code document}: what they set and append in their
   * order, then what they remove.
   */
  static JsonPatch of(Document document, List<FixOperation> fixes) {
    return new PatchMaker(document).make(fixes).map(JsonPatch::new).orElse(NONE);
  }

  /** Whether it changes nothing. */
  public boolean isEmpty() {
    return operations.isEmpty();
  }
}
