package dev.okite.value;

/** What a placed value stands in: a list, a map, or the document whose root it is. */
public interface Holder {
  /** The JSON Pointer of {@code child}, which stands directly in this holder. */
  String pointerTo(Value child);

  /** The document at the top. */
  DocumentRoot root();
}
