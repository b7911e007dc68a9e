package dev.okite.document;

import dev.okite.value.DocumentRoot;
import dev.okite.value.Value;
import java.util.Optional;

/**
 * One document: a tree of values that know where they stand.
 *
 * <p>Immutable and safe to share between threads. Made by {@code dev.okite.Documents} from bytes or
 * from a host's own trees.
 */
public final class Document implements DocumentRoot {
  private final String file;
  private final int index;
  private final Value value;
  private final Optional<DocumentText> text;
  private final String basePointer;

  private Document(
      String file, int index, Value value, Optional<DocumentText> text, String basePointer) {
    this.file = file;
    this.index = index;
    this.value = value;
    this.text = text;
    this.basePointer = basePointer;
    value.placeIn(this);
  }

  /**
   * A document that was read from text.
   *
   * @param file the name of the file, as findings show it
   * @param index which document of the file it is, from 0
   * @param value its root, placed nowhere yet
   */
  public static Document of(String file, int index, Value value, DocumentText text) {
    return new Document(file, index, value, Optional.of(text), "");
  }

  /** A document without text: a host's own tree. */
  public static Document withoutText(String name, int index, Value value) {
    return new Document(name, index, value, Optional.empty(), "");
  }

  /**
   * A document that stands inside another, such as an item of a Kubernetes {@code List}.
   *
   * @param pointer where in the outer document it stands; the pointers of its values start with it
   */
  public static Document inside(
      String file, int index, Value value, DocumentText text, String pointer) {
    return new Document(file, index, value, Optional.of(text), pointer);
  }

  /** The name of the file it was read from, or the label that the host gave it. */
  public String file() {
    return file;
  }

  /** Which document of its file it is, from 0. */
  public int index() {
    return index;
  }

  /** The root of its tree. */
  public Value value() {
    return value;
  }

  /** The text it was read from; empty for a host's own tree. */
  public Optional<DocumentText> text() {
    return text;
  }

  /** The Kubernetes identity of the document, as far as it has one. */
  public ResourceIdentity identity() {
    return ResourceIdentity.of(value);
  }

  @Override
  public String pointerTo(Value child) {
    return basePointer;
  }

  @Override
  public DocumentRoot root() {
    return this;
  }

  @Override
  public String toString() {
    return file + "#" + index;
  }
}
